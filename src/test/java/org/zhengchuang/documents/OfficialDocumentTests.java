package org.zhengchuang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.zhengchuang.documents.OfficialDocument.Colophon;
import org.zhengchuang.documents.OfficialDocument.Heading;
import org.zhengchuang.documents.OfficialDocument.Paragraph;
import org.zhengchuang.documents.OfficialDocument.Table;

class OfficialDocumentTests {

    private static final float MM = 72 / 25.4f;

    /** A sentence without marks, so that every line has its 28 characters. */
    private static final String LONG = "争创先进典型带动全体党员立足岗位建功立业".repeat(60);

    private final OfficialDocument decision = new OfficialDocument(
            "中国共产党示例机械厂委员会文件",
            "示例党发〔2026〕12号",
            "关于表彰先进的决定",
            "各党支部",
            List.of(new Paragraph(LONG), new Heading(1, "一、先进基层党组织"), new Paragraph("王喆、李堃（下同）。")),
            "中国共产党示例机械厂委员会",
            LocalDate.of(2026, 6, 26),
            new Colophon("集团公司党委", "示例机械厂党委办公室", LocalDate.of(2026, 6, 27)));

    /** One line of a page: where it begins and stands, in points from the upper left corner. */
    private record Line(String text, float x, float y) {}

    private static List<Line> lines(PDDocument document, int page) throws IOException {
        var lines = new ArrayList<Line>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                lines.add(new Line(
                        text, positions.get(0).getXDirAdj(), positions.get(0).getYDirAdj()));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return lines;
    }

    @Test
    void pageIsA4WithTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        try (var document = Loader.loadPDF(Pdf.write(decision))) {
            var sheet = document.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isCloseTo(210 * MM, within(0.1f));
            assertThat(sheet.getHeight()).isCloseTo(297 * MM, within(0.1f));

            // The second page is full of text: its type area is 37 mm from above, 28 mm from the left, and 225 mm high.
            var body = lines(document, 2).stream()
                    .filter(line -> line.x() < 30 * MM)
                    .toList();
            var full = body.stream().filter(line -> line.text().length() == 28).toList();
            assertThat(full).hasSizeGreaterThan(12);
            assertThat(full.get(0).x()).isCloseTo(28 * MM, within(2f));
            assertThat(full.get(0).y()).isBetween(37 * MM, 37 * MM + Layout.LINE);
            for (int line = 1; line < full.size(); line++) {
                assertThat(full.get(line).y() - full.get(line - 1).y()).isCloseTo(225 * MM / 22, within(0.05f));
            }
        }
    }

    @Test
    void pdfSaysEverythingInEmbeddedChineseType() throws IOException {
        try (var document = Loader.loadPDF(Pdf.write(decision))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("中国共产党示例机械厂委员会文件", "示例党发〔2026〕12号", "关于表彰先进的决定", "各党支部：", "一、先进基层党组织")
                    .contains("王喆、李堃（下同）。", "2026年6月26日", "抄送：集团公司党委。", "2026年6月27日印发", "— 1 —", "— 2 —");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).as("a part of the type only").matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    @Test
    void wordHasTheSameTextMarginsAndGrid() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(Word.write(decision)))) {
            var section = word.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW().toString()).isEqualTo("11906");
            assertThat(section.getPgSz().getH().toString()).isEqualTo("16838");
            assertThat(section.getPgMar().getTop().toString()).isEqualTo("2098");
            assertThat(section.getPgMar().getLeft().toString()).isEqualTo("1587");
            assertThat(section.getDocGrid().getLinePitch().intValue()).isEqualTo(580);
            assertThat(word.getParagraphs().stream()
                            .map(paragraph -> paragraph.getText())
                            .toList())
                    .contains("中国共产党示例机械厂委员会文件", "示例党发〔2026〕12号", "关于表彰先进的决定", "各党支部：", "王喆、李堃（下同）。");
        }
    }

    @Test
    void longTableGoesOnUnderItsHeadings() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int number = 1; number <= 60; number++) {
            rows.add(List.of("" + number, "姓名" + number));
        }
        var list = OfficialDocument.plain("名册", List.of(Table.list(List.of(1, 3), List.of("序号", "姓名"), rows)));
        try (var document = Loader.loadPDF(Pdf.write(list))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            var last = lines(document, document.getNumberOfPages()).stream()
                    .map(Line::text)
                    .toList();
            assertThat(String.join("", last)).contains("序号", "姓名60");
        }
    }

    @Test
    void codeOnCertificateLeadsToItsPage() throws Exception {
        var certificate = new Certificate(
                "荣誉证书",
                "王喆",
                "授予优秀共产党员称号。",
                "示例机械厂党委",
                LocalDate.of(2026, 6, 26),
                "2026-7",
                "http://factory.example/verify/ABCDEFGHJKLM");
        try (var document = Loader.loadPDF(Certificate.pdf(List.of(certificate)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("荣誉证书", "王喆：", "证书编号：2026-7", "2026年6月26日");
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int wide = picture.getWidth();
            int high = picture.getHeight();
            var dots = new RGBLuminanceSource(wide, high, picture.getRGB(0, 0, wide, high, null, 0, wide));
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(dots)));
            assertThat(read.getText()).isEqualTo("http://factory.example/verify/ABCDEFGHJKLM");
        }
    }

    @Test
    void noLineBeginsWithAMarkThatClosesOrEndsWithOneThatOpens() {
        var lines = Lines.of("一二三四五（六七八九），十一二三四《五六七八九十》。", String::length, 7, 0);
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotMatch("^[，。）》].*|.*[（《]$"));
        assertThat(String.join("", lines)).isEqualTo("一二三四五（六七八九），十一二三四《五六七八九十》。");
    }
}
