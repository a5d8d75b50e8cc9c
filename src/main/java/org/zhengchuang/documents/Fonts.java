package org.zhengchuang.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The types of one PDF; only the characters that it uses go into it. A character that its type does not have is taken from
 * {@link Typeface#SONG}: no name is printed with a hole in it. One that no type has becomes 〓, the printer's mark for it.
 */
final class Fonts {

    private static final int MISSING = '〓';

    /** Text of one type. */
    record Run(PDFont font, String text) {}

    private final PDDocument document;
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);
    private final Map<Typeface, TrueTypeFont> files = new EnumMap<>(Typeface.class);
    private final Map<Typeface, Map<Integer, Float>> widths = new EnumMap<>(Typeface.class);

    Fonts(PDDocument document) {
        this.document = document;
    }

    private PDFont font(Typeface typeface) {
        return fonts.computeIfAbsent(typeface, this::load);
    }

    private PDFont load(Typeface typeface) {
        try (var in = Fonts.class.getResourceAsStream("/fonts/" + typeface.file())) {
            // The document reads the file once more when it is saved, and closes it.
            var file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            files.put(typeface, file);
            return PDType0Font.load(document, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(Typeface typeface, int character) {
        font(typeface);
        try {
            return files.get(typeface).getUnicodeCmapLookup().getGlyphId(character) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in pieces of one type each. */
    List<Run> runs(Typeface typeface, String text) {
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        PDFont pieceFont = null;
        for (int character : text.codePoints().toArray()) {
            int shown = character;
            var from = typeface;
            if (!has(typeface, character)) {
                from = Typeface.SONG;
                shown = has(Typeface.SONG, character) ? character : MISSING;
            }
            if (pieceFont != font(from) && !piece.isEmpty()) {
                runs.add(new Run(pieceFont, piece.toString()));
                piece.setLength(0);
            }
            pieceFont = font(from);
            piece.appendCodePoint(shown);
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(pieceFont, piece.toString()));
        }
        return runs;
    }

    /** How wide the text is at a size of 1. */
    float width(Typeface typeface, String text) {
        var known = widths.computeIfAbsent(typeface, any -> new HashMap<>());
        float width = 0;
        for (int character : text.codePoints().toArray()) {
            width += known.computeIfAbsent(character, one -> measured(typeface, one));
        }
        return width;
    }

    private float measured(Typeface typeface, int character) {
        var run = runs(typeface, Character.toString(character)).get(0);
        try {
            return run.font().getStringWidth(run.text()) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(PDPageContentStream page, Typeface typeface, float size, String text) throws IOException {
        for (var run : runs(typeface, text)) {
            page.setFont(run.font(), size);
            page.showText(run.text());
        }
    }
}
