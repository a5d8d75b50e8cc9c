package org.zhengchuang.documents;

import static org.zhengchuang.documents.PdfPages.Align.CENTRE;
import static org.zhengchuang.documents.PdfPages.Align.LEFT;
import static org.zhengchuang.documents.PdfPages.Align.RIGHT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.zhengchuang.documents.OfficialDocument.Block;
import org.zhengchuang.documents.OfficialDocument.Colophon;
import org.zhengchuang.documents.OfficialDocument.Heading;
import org.zhengchuang.documents.OfficialDocument.Labelled;
import org.zhengchuang.documents.OfficialDocument.PageBreak;
import org.zhengchuang.documents.OfficialDocument.Paragraph;
import org.zhengchuang.documents.OfficialDocument.Table;
import org.zhengchuang.engine.Days;

/** Writes an official document as PDF, laid out by GB/T 9704-2012, with the characters it uses embedded. */
public final class Pdf {

    /** 首条和末条分隔线, and the finer one between them. */
    private static final float HEAVY = 0.35f * Layout.MM;

    private static final float FINE = 0.25f * Layout.MM;

    /** Two lines of room for the seal, the name and the date. */
    private static final int SIGNATURE_LINES = 4;

    private Pdf() {}

    public static byte[] write(OfficialDocument paper) {
        return write(List.of(paper), "");
    }

    /** With the line of the {@link Imprint} below each page number. */
    public static byte[] write(OfficialDocument paper, String imprint) {
        return write(List.of(paper), imprint);
    }

    /** Several papers one after another, each from a new page. */
    public static byte[] write(List<OfficialDocument> papers) {
        return write(papers, "");
    }

    private static byte[] write(List<OfficialDocument> papers, String imprint) {
        try (var document = new PDDocument();
                var pages = new PdfPages(document)) {
            document.getDocumentInformation()
                    .setTitle(papers.isEmpty() ? "" : papers.get(0).title());
            document.getDocumentCatalog().setLanguage("zh-CN");
            for (int place = 0; place < papers.size(); place++) {
                if (place > 0) {
                    pages.next();
                }
                write(pages, papers.get(place));
            }
            pages.numberPages(imprint);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PdfPages pages, OfficialDocument paper) throws IOException {
        if (paper.mark() != null) {
            head(pages, paper);
        }
        title(pages, paper.title());
        if (paper.addressee() != null) {
            pages.paragraph(Typeface.FANG, paper.addressee() + "：", 0);
        }
        for (int place = 0; place < paper.body().size(); place++) {
            var block = paper.body().get(place);
            if (paper.dated() != null && place == paper.body().size() - 1) {
                keepWithSignature(pages, block);
            }
            write(pages, block);
        }
        if (paper.dated() != null) {
            signature(pages, paper);
        }
        if (paper.colophon() != null) {
            colophon(pages, paper.colophon());
        }
    }

    /** The signature never stands on a page without text (7.3.5): a short last paragraph goes over with it. */
    private static void keepWithSignature(PdfPages pages, Block block) throws IOException {
        int length = block instanceof Paragraph paragraph
                ? paragraph.text().length()
                : block instanceof Labelled labelled
                        ? labelled.label().length() + labelled.text().length()
                        : 0;
        pages.need((1 + (length + 2) / Layout.CHARACTERS + SIGNATURE_LINES) * Layout.LINE);
    }

    /** 版头 (7.2). */
    private static void head(PdfPages pages, OfficialDocument paper) throws IOException {
        float size = Math.min(Layout.MARK_SIZE, Layout.WIDTH / pages.fonts().width(Typeface.TITLE, paper.mark()));
        pages.moveTo(Layout.MARK_DROP);
        pages.red();
        pages.aligned(Typeface.TITLE, size, paper.mark(), CENTRE, 0, size);
        pages.black();
        pages.skip(size + 2 * Layout.LINE);
        if (paper.number() != null) {
            pages.aligned(Typeface.FANG, Layout.BODY_SIZE, paper.number(), CENTRE, 0, Layout.LINE);
            pages.skip(Layout.LINE);
        }
        pages.skip(Layout.RED_LINE_DROP);
        pages.red();
        pages.rule(pages.used(), 2);
        pages.black();
        pages.skip(2 * Layout.LINE);
    }

    /** 标题: 二号小标宋, centred, and a line free below it (7.3.1). */
    private static void title(PdfPages pages, String title) throws IOException {
        for (var line : pages.title(title)) {
            pages.aligned(Typeface.TITLE, Layout.TITLE_SIZE, line, CENTRE, 0, Layout.LINE);
            pages.skip(Layout.LINE * 1.2f);
        }
        pages.skip(Layout.LINE);
    }

    private static void write(PdfPages pages, Block block) throws IOException {
        if (block instanceof Paragraph paragraph) {
            for (var part : paragraph.text().split("\n")) {
                pages.paragraph(Typeface.FANG, part, 2);
            }
        } else if (block instanceof Heading heading) {
            pages.need(2 * Layout.LINE);
            pages.paragraph(type(heading.level()), heading.text(), 2);
        } else if (block instanceof Labelled labelled) {
            labelled(pages, labelled);
        } else if (block instanceof Table table) {
            new PdfTable(pages, table).draw();
        } else if (block instanceof PageBreak) {
            pages.next();
        }
    }

    private static Typeface type(int level) {
        return level == 1 ? Typeface.HEI : level == 2 ? Typeface.KAI : Typeface.FANG;
    }

    /** The names stand beside the label, and further lines of them below the first. */
    private static void labelled(PdfPages pages, Labelled block) throws IOException {
        float wide = (2 + block.label().length() + 1) * Layout.CHARACTER;
        float scale = Layout.CHARACTER / Layout.BODY_SIZE;
        var lines = Lines.of(
                block.text(),
                piece -> pages.fonts().width(Typeface.FANG, piece) * Layout.BODY_SIZE * scale,
                Layout.WIDTH - wide,
                0);
        for (int number = 0; number < lines.size(); number++) {
            pages.need(Layout.LINE);
            if (number == 0) {
                pages.line(Typeface.HEI, block.label() + "：", 2 * Layout.CHARACTER, wide, false);
            }
            pages.line(Typeface.FANG, lines.get(number), wide, Layout.WIDTH - wide, number < lines.size() - 1);
            pages.skip(Layout.LINE);
        }
    }

    /** 署名 and 成文日期 under a seal: the date four characters from the right, the name in the middle over it (7.3.5.1). */
    private static void signature(PdfPages pages, OfficialDocument paper) throws IOException {
        pages.need(SIGNATURE_LINES * Layout.LINE);
        pages.skip(2 * Layout.LINE);
        var date = Days.chinese(paper.dated());
        float setIn = 4 * Layout.CHARACTER;
        if (paper.issuer() != null) {
            float dateWide = pages.fonts().width(Typeface.FANG, date) * Layout.BODY_SIZE;
            float nameWide = pages.fonts().width(Typeface.FANG, paper.issuer()) * Layout.BODY_SIZE;
            pages.aligned(
                    Typeface.FANG,
                    Layout.BODY_SIZE,
                    paper.issuer(),
                    RIGHT,
                    Math.max(0, setIn + (dateWide - nameWide) / 2),
                    Layout.LINE);
            pages.skip(Layout.LINE);
        }
        pages.aligned(Typeface.FANG, Layout.BODY_SIZE, date, RIGHT, setIn, Layout.LINE);
        pages.skip(Layout.LINE);
    }

    /** 版记, whose last rule is the lower edge of the type area (7.4). */
    private static void colophon(PdfPages pages, Colophon colophon) throws IOException {
        var copies = colophon.copiesTo() == null
                ? List.<String>of()
                : pages.lines(
                        Typeface.FANG,
                        Layout.SMALL_SIZE,
                        "抄送：" + colophon.copiesTo() + "。",
                        Layout.WIDTH - 2 * Layout.CHARACTER);
        float height = (copies.size() + 1) * Layout.LINE;
        pages.need(height);
        pages.moveTo(Layout.HEIGHT - height);
        pages.rule(pages.used(), HEAVY);
        for (var line : copies) {
            pages.aligned(Typeface.FANG, Layout.SMALL_SIZE, line, LEFT, Layout.CHARACTER, Layout.LINE);
            pages.skip(Layout.LINE);
        }
        if (!copies.isEmpty()) {
            pages.rule(pages.used(), FINE);
        }
        pages.aligned(Typeface.FANG, Layout.SMALL_SIZE, colophon.printedBy(), LEFT, Layout.CHARACTER, Layout.LINE);
        pages.aligned(
                Typeface.FANG,
                Layout.SMALL_SIZE,
                Days.chinese(colophon.printedOn()) + "印发",
                RIGHT,
                Layout.CHARACTER,
                Layout.LINE);
        pages.skip(Layout.LINE);
        pages.rule(pages.used(), HEAVY);
    }
}
