package org.zhengchuang.documents;

import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.zhengchuang.engine.Days;

/** Writes certificates for Word, for an office that prints them on paper of its own: the same words and the same code. */
public final class CertificateWord {

    private static final int TWIPS = 20;
    private static final int MARGIN = Math.round(12 * Layout.MM * TWIPS);
    private static final int WIDE = Math.round(Layout.PAGE_HEIGHT * TWIPS) - 2 * MARGIN;
    private static final int HIGH = Math.round(Layout.PAGE_WIDTH * TWIPS) - 2 * MARGIN - 30 * TWIPS;
    private static final int SIDE = Math.round(26 * Layout.MM * TWIPS);
    private static final int CODE = 28;
    private static final int DOTS = 6;
    private static final String RED = "C01A1A";
    private static final float WORDS_SIZE = 20;

    private final XWPFDocument document = new XWPFDocument();

    private CertificateWord() {}

    /** All of them, one a page. */
    public static byte[] write(List<Certificate> certificates) {
        var word = new CertificateWord();
        try (var document = word.document) {
            word.page();
            certificates.forEach(word::add);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(Math.round(Layout.PAGE_HEIGHT * TWIPS)));
        size.setH(BigInteger.valueOf(Math.round(Layout.PAGE_WIDTH * TWIPS)));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.ZERO);
        margins.setFooter(BigInteger.ZERO);
        margins.setGutter(BigInteger.ZERO);
    }

    private void add(Certificate certificate) {
        var cell = frame();
        var title = cell.getParagraphs().get(0);
        set(title, ParagraphAlignment.CENTER, 30, 40);
        Word.run(title, Typeface.TITLE, 44, certificate.title(), RED);
        Word.run(line(cell, ParagraphAlignment.LEFT, 0, 12), Typeface.KAI, 24, certificate.holder() + "：");
        var words = line(cell, ParagraphAlignment.BOTH, 0, 24);
        words.setIndentationFirstLine(Math.round(2 * WORDS_SIZE * TWIPS));
        words.setSpacingBetween(36, LineSpacingRule.EXACT);
        Word.run(words, Typeface.FANG, WORDS_SIZE, certificate.words());
        Word.run(line(cell, ParagraphAlignment.RIGHT, 0, 0), Typeface.FANG, WORDS_SIZE, certificate.issuer());
        Word.run(
                line(cell, ParagraphAlignment.RIGHT, 0, 0),
                Typeface.FANG,
                WORDS_SIZE,
                Days.chinese(certificate.givenOn()));
        code(line(cell, ParagraphAlignment.LEFT, 0, 0), certificate);
        Word.run(line(cell, ParagraphAlignment.LEFT, 0, 0), Typeface.FANG, 11, "证书编号：" + certificate.number());
        var after = document.createParagraph();
        after.setSpacingAfter(0);
        after.setSpacingBetween(1, LineSpacingRule.EXACT);
    }

    /** The red frame is a table of one cell: it is the same in every Word. */
    private XWPFTableCell frame() {
        XWPFTable frame = document.createTable(1, 1);
        frame.setWidth(WIDE);
        frame.setTopBorder(XWPFBorderType.DOUBLE, 12, 0, RED);
        frame.setBottomBorder(XWPFBorderType.DOUBLE, 12, 0, RED);
        frame.setLeftBorder(XWPFBorderType.DOUBLE, 12, 0, RED);
        frame.setRightBorder(XWPFBorderType.DOUBLE, 12, 0, RED);
        frame.getRow(0).setHeight(HIGH);
        frame.getRow(0).setHeightRule(TableRowHeightRule.EXACT);
        return frame.getRow(0).getCell(0);
    }

    private static XWPFParagraph line(XWPFTableCell cell, ParagraphAlignment alignment, int before, int after) {
        var paragraph = cell.addParagraph();
        set(paragraph, alignment, before, after);
        return paragraph;
    }

    private static void set(XWPFParagraph paragraph, ParagraphAlignment alignment, int before, int after) {
        paragraph.setAlignment(alignment);
        paragraph.setIndentationLeft(SIDE);
        paragraph.setIndentationRight(SIDE);
        paragraph.setSpacingBefore(before * TWIPS);
        paragraph.setSpacingAfter(after * TWIPS);
    }

    private static void code(XWPFParagraph paragraph, Certificate certificate) {
        int side = Units.toEMU(CODE * Layout.MM);
        try (var picture = picture(certificate.code())) {
            paragraph.createRun().addPicture(picture, XWPFDocument.PICTURE_TYPE_PNG, "code.png", side, side);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A code that Word does not take", e);
        }
    }

    private static InputStream picture(BitMatrix code) throws IOException {
        var image = new BufferedImage(code.getWidth() * DOTS, code.getHeight() * DOTS, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, code.get(x / DOTS, y / DOTS) ? 0 : 0xFFFFFF);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
