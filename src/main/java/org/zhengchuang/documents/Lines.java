package org.zhengchuang.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines by the rules of Chinese setting (避头尾): no line begins with a closing mark or ends with an
 * opening one, and figures and Latin words stay whole.
 */
final class Lines {

    private static final String NEVER_FIRST = "、，。；：？！）》〉」』】〕”’％‰℃…—·,.;:?!)]}%";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";

    private Lines() {}

    /** How wide a text is. */
    interface Measure {
        float width(String text);
    }

    /**
     * @param indent how much less room the first line has
     * @return at least one line
     */
    static List<String> of(String text, Measure measure, float width, float indent) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            fill(lines, paragraph, measure, width, lines.isEmpty() ? indent : 0);
        }
        return lines;
    }

    private static void fill(List<String> lines, String text, Measure measure, float width, float indent) {
        var line = new StringBuilder();
        float room = width - indent;
        for (var piece : pieces(text)) {
            if (!line.isEmpty() && measure.width(line + piece) > room + 0.01f) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                room = width;
            }
            // A piece that is wider than a line is broken where the line ends.
            for (int character : piece.codePoints().toArray()) {
                if (!line.isEmpty() && measure.width(line + Character.toString(character)) > room + 0.01f) {
                    lines.add(line.toString());
                    line.setLength(0);
                    room = width;
                }
                line.appendCodePoint(character);
            }
        }
        lines.add(line.toString());
    }

    /** What must not be torn apart: a character with the marks that cling to it, a word, a figure. */
    static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int before = -1;
        for (int character : text.codePoints().toArray()) {
            boolean clings = before >= 0
                    && (NEVER_FIRST.indexOf(character) >= 0
                            || NEVER_LAST.indexOf(before) >= 0
                            || isLatin(before) && isLatin(character));
            if (!clings && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
            before = character;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean isLatin(int character) {
        return character > ' ' && character < 0x2000 && NEVER_LAST.indexOf(character) < 0;
    }
}
