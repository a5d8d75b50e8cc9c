package org.zhengchuang.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a PDF while they are being filled, from the upper edge of the type area downwards. */
final class PdfPages implements AutoCloseable {

    /** Where a line stands in its measure. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** The em box of the types reaches so far below the line on which the characters stand. */
    private static final float DESCENT = 0.12f;

    /** More than this is not spread over a line: it ends where it ends. */
    private static final float MOST_SPREAD = 2;

    private static final float[] RED = {0.86f, 0.08f, 0.08f};

    private final PDDocument document;
    private final Fonts fonts;
    private PDPageContentStream page;
    private float used;

    PdfPages(PDDocument document) throws IOException {
        this.document = document;
        this.fonts = new Fonts(document);
        next();
    }

    Fonts fonts() {
        return fonts;
    }

    PDPageContentStream content() {
        return page;
    }

    /** How far down the type area is filled. */
    float used() {
        return used;
    }

    float left() {
        return Layout.HEIGHT - used;
    }

    void moveTo(float down) {
        used = down;
    }

    void skip(float height) {
        used += height;
    }

    void next() throws IOException {
        if (page != null) {
            page.close();
        }
        var sheet = new PDPage(new PDRectangle(Layout.PAGE_WIDTH, Layout.PAGE_HEIGHT));
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        used = 0;
    }

    /** Goes to the next page where so much does not fit on this one. */
    void need(float height) throws IOException {
        if (left() < height - 0.5f && used > 0) {
            next();
        }
    }

    float y(float down) {
        return Layout.PAGE_HEIGHT - Layout.TOP - down;
    }

    void red() throws IOException {
        page.setNonStrokingColor(RED[0], RED[1], RED[2]);
        page.setStrokingColor(RED[0], RED[1], RED[2]);
    }

    void black() throws IOException {
        page.setNonStrokingColor(0f, 0f, 0f);
        page.setStrokingColor(0f, 0f, 0f);
    }

    void rule(float down, float thickness) throws IOException {
        page.setLineWidth(thickness);
        page.moveTo(Layout.LEFT, y(down));
        page.lineTo(Layout.LEFT + Layout.WIDTH, y(down));
        page.stroke();
    }

    /** Paragraphs of the body, 28 characters a line; the first line is set in by so many characters. */
    void paragraph(Typeface typeface, String text, int setIn) throws IOException {
        float scale = Layout.CHARACTER / Layout.BODY_SIZE;
        float indent = setIn * Layout.CHARACTER;
        var lines =
                Lines.of(text, piece -> fonts.width(typeface, piece) * Layout.BODY_SIZE * scale, Layout.WIDTH, indent);
        for (int number = 0; number < lines.size(); number++) {
            need(Layout.LINE);
            float from = number == 0 ? indent : 0;
            boolean last = number == lines.size() - 1;
            line(typeface, lines.get(number), from, Layout.WIDTH - from, !last);
            skip(Layout.LINE);
        }
    }

    /** One line of the body at the height that is reached. */
    void line(Typeface typeface, String text, float from, float room, boolean spread) throws IOException {
        float scale = Layout.CHARACTER / Layout.BODY_SIZE;
        float over = room - fonts.width(typeface, text) * Layout.BODY_SIZE * scale;
        int gaps = text.codePointCount(0, text.length()) - 1;
        boolean spreads = spread && gaps > 0 && over > 0 && over < MOST_SPREAD * Layout.CHARACTER;
        write(typeface, Layout.BODY_SIZE, text, from, used, Layout.LINE, scale, spreads ? over / gaps / scale : 0);
    }

    void aligned(Typeface typeface, float size, String text, Align align, float setIn, float height)
            throws IOException {
        float over = Layout.WIDTH - fonts.width(typeface, text) * size;
        float from = align == Align.LEFT ? setIn : align == Align.RIGHT ? over - setIn : over / 2;
        write(typeface, size, text, from, used, height, 1, 0);
    }

    /** Writes a text into the middle of a line that is so high. */
    void write(
            Typeface typeface,
            float size,
            String text,
            float from,
            float down,
            float height,
            float scale,
            float spacing)
            throws IOException {
        page.beginText();
        page.setHorizontalScaling(scale * 100);
        page.setCharacterSpacing(spacing);
        page.newLineAtOffset(Layout.LEFT + from, y(down + (height + size) / 2) + size * DESCENT);
        fonts.show(page, typeface, size, text);
        page.endText();
    }

    List<String> lines(Typeface typeface, float size, String text, float width) {
        return Lines.of(text, piece -> fonts.width(typeface, piece) * size, width, 0);
    }

    List<String> title(String title) {
        return Title.lines(title, piece -> fonts.width(Typeface.TITLE, piece) * Layout.TITLE_SIZE, Layout.TITLE_WIDTH);
    }

    /** 页码: 四号宋体 between two dashes, outside on every page, 7 mm below the type area (7.5); the imprint below them. */
    void numberPages(String imprint) throws IOException {
        page.close();
        int number = 0;
        for (var sheet : document.getPages()) {
            number++;
            try (var content = new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.APPEND, true)) {
                var text = "— " + number + " —";
                float wide = fonts.width(Typeface.SONG, text) * Layout.SMALL_SIZE;
                float from = number % 2 == 0
                        ? Layout.LEFT + Layout.CHARACTER
                        : Layout.LEFT + Layout.WIDTH - Layout.CHARACTER - wide;
                content.beginText();
                content.newLineAtOffset(from, y(Layout.HEIGHT + Layout.PAGE_NUMBER_DROP) - Layout.SMALL_SIZE * 0.7f);
                fonts.show(content, Typeface.SONG, Layout.SMALL_SIZE, text);
                content.endText();
                imprint(content, imprint);
            }
        }
    }

    private void imprint(PDPageContentStream content, String imprint) throws IOException {
        if (imprint.isEmpty()) {
            return;
        }
        content.beginText();
        content.newLineAtOffset(Layout.LEFT, y(Layout.HEIGHT + Layout.IMPRINT_DROP));
        fonts.show(content, Typeface.FANG, Layout.IMPRINT_SIZE, imprint);
        content.endText();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
