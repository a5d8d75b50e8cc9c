package org.zhengchuang.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.zhengchuang.engine.Days;

/**
 * A certificate (荣誉证书): A4 across, with its number and a code that leads to the page where anybody can see whether the
 * honour still stands.
 *
 * @param holder who is honoured, {@code words} the sentence below his name
 * @param verifyAt the address in the code
 */
public record Certificate(
        String title, String holder, String words, String issuer, LocalDate givenOn, String number, String verifyAt) {

    private static final float WIDE = Layout.PAGE_HEIGHT;
    private static final float HIGH = Layout.PAGE_WIDTH;
    private static final float EDGE = 12 * Layout.MM;
    private static final float SIDE = 38 * Layout.MM;
    private static final float CODE = 28 * Layout.MM;
    private static final float WORDS_SIZE = 20;
    private static final float WORDS_LINE = 36;

    /** All of them, one a page. */
    public static byte[] pdf(List<Certificate> certificates) {
        try (var document = new PDDocument()) {
            document.getDocumentCatalog().setLanguage("zh-CN");
            var fonts = new Fonts(document);
            for (var certificate : certificates) {
                var page = new PDPage(new PDRectangle(WIDE, HIGH));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    certificate.draw(content, fonts);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(PDPageContentStream page, Fonts fonts) throws IOException {
        frame(page);
        page.setNonStrokingColor(0.75f, 0.1f, 0.1f);
        centred(page, fonts, Typeface.TITLE, 44, title, HIGH - 52 * Layout.MM);
        page.setNonStrokingColor(0f, 0f, 0f);
        float down = HIGH - 80 * Layout.MM;
        text(page, fonts, Typeface.KAI, 24, holder + "：", SIDE, down);
        for (var line : Lines.of(
                words, piece -> fonts.width(Typeface.FANG, piece) * WORDS_SIZE, WIDE - 2 * SIDE, 2 * WORDS_SIZE)) {
            down -= WORDS_LINE;
            boolean first = down > HIGH - 80 * Layout.MM - 1.5f * WORDS_LINE;
            text(page, fonts, Typeface.FANG, WORDS_SIZE, line, SIDE + (first ? 2 * WORDS_SIZE : 0), down);
        }
        right(page, fonts, issuer, 52 * Layout.MM);
        right(page, fonts, Days.chinese(givenOn), 41 * Layout.MM);
        code(page, SIDE, 30 * Layout.MM);
        text(page, fonts, Typeface.FANG, 11, "证书编号：" + number, SIDE, 24 * Layout.MM);
    }

    private static void frame(PDPageContentStream page) throws IOException {
        page.setStrokingColor(0.75f, 0.1f, 0.1f);
        page.setLineWidth(3);
        page.addRect(EDGE, EDGE, WIDE - 2 * EDGE, HIGH - 2 * EDGE);
        page.stroke();
        page.setStrokingColor(0.8f, 0.62f, 0.2f);
        page.setLineWidth(1);
        page.addRect(EDGE + 6, EDGE + 6, WIDE - 2 * EDGE - 12, HIGH - 2 * EDGE - 12);
        page.stroke();
    }

    private static void centred(
            PDPageContentStream page, Fonts fonts, Typeface typeface, float size, String text, float y)
            throws IOException {
        text(page, fonts, typeface, size, text, (WIDE - fonts.width(typeface, text) * size) / 2, y);
    }

    private static void right(PDPageContentStream page, Fonts fonts, String text, float y) throws IOException {
        float wide = fonts.width(Typeface.FANG, text) * WORDS_SIZE;
        text(page, fonts, Typeface.FANG, WORDS_SIZE, text, WIDE - SIDE - wide, y);
    }

    private static void text(
            PDPageContentStream page, Fonts fonts, Typeface typeface, float size, String text, float x, float y)
            throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        fonts.show(page, typeface, size, text);
        page.endText();
    }

    /** The code as squares, sharp at any size. */
    private void code(PDPageContentStream page, float x, float y) throws IOException {
        var matrix = code();
        float unit = CODE / matrix.getWidth();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    page.addRect(x + column * unit, y + CODE - (row + 1) * unit, unit, unit);
                }
            }
        }
        page.fill();
    }

    BitMatrix code() {
        try {
            return new QRCodeWriter()
                    .encode(
                            verifyAt,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 1, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException("Too long for a code: " + verifyAt, e);
        }
    }
}
