package org.zhengchuang.documents;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import org.zhengchuang.documents.Lines.Measure;

/**
 * Breaks a title into lines as the standard asks (GB/T 9704-2012, 7.3.1): words stay whole, and the lines are about as long
 * as each other. What words there are, the dictionary of ICU knows; what it does not know comes out of it character by
 * character, and stays together.
 */
final class Title {

    /** Before these a title is broken well, although they are one character. */
    private static final String JOINING = "和与及或暨";

    /** Characters that are no part of an unknown word. */
    private static final String ALONE = JOINING + "的";

    private static final String OPENING = "“《（";

    /** What a torn name costs, against the squared difference of a line from the even width in widths of a line. */
    private static final float TORN_NAME = 4;

    private static final float IMPOSSIBLE = Float.POSITIVE_INFINITY;

    private final String title;
    private final Measure measure;
    private final float width;
    /** Where a line may end; the first is the beginning, the last the end. */
    private final List<Integer> places;

    private Title(String title, Measure measure, float width) {
        this.title = title;
        this.measure = measure;
        this.width = width;
        this.places = places(title);
    }

    /** @return at least one line; as few as simply filling them takes, or one more where words would be torn otherwise */
    static List<String> lines(String title, Measure measure, float width) {
        var filled = Lines.of(title, measure, width, 0);
        if (filled.size() == 1 || title.contains("\n")) {
            return filled;
        }
        var whole = new Title(title, measure, width);
        var lines = whole.in(filled.size());
        lines = lines.isEmpty() ? whole.in(filled.size() + 1) : lines;
        return lines.isEmpty() ? filled : lines;
    }

    /** The most even way to set it in so many lines; none where there is no way. */
    private List<String> in(int lines) {
        float even = measure.width(title) / lines;
        var cost = new float[lines + 1][places.size()];
        var before = new int[lines + 1][places.size()];
        for (int line = 0; line <= lines; line++) {
            for (int end = 0; end < places.size(); end++) {
                cost[line][end] = line == 0 && end == 0 ? 0 : IMPOSSIBLE;
                for (int start = 0; line > 0 && start < end; start++) {
                    float with = cost[line - 1][start] + cost(start, end, even);
                    if (with < cost[line][end]) {
                        cost[line][end] = with;
                        before[line][end] = start;
                    }
                }
            }
        }
        int end = places.size() - 1;
        if (cost[lines][end] == IMPOSSIBLE) {
            return List.of();
        }
        var set = new LinkedList<String>();
        for (int line = lines; line > 0; line--) {
            int start = before[line][end];
            set.addFirst(title.substring(places.get(start), places.get(end)));
            end = start;
        }
        return set;
    }

    private float cost(int start, int end, float even) {
        float wide = measure.width(title.substring(places.get(start), places.get(end)));
        float off = (wide - even) / width;
        return wide > width + 0.01f ? IMPOSSIBLE : off * off + (tearsAName(places.get(end)) ? TORN_NAME : 0);
    }

    private boolean tearsAName(int at) {
        return title.lastIndexOf('“', at - 1) > title.lastIndexOf('”', at - 1)
                || title.lastIndexOf('《', at - 1) > title.lastIndexOf('》', at - 1);
    }

    private static List<Integer> places(String title) {
        var clinging = new HashSet<Integer>();
        int place = 0;
        for (var piece : Lines.pieces(title)) {
            place += piece.length();
            clinging.add(place);
        }
        var words = words(title);
        var places = new ArrayList<Integer>(List.of(0));
        for (int word = 1; word < words.size() - 1; word++) {
            int at = words.get(word);
            boolean longBefore = at - words.get(word - 1) > 1 || isMark(title.charAt(at - 1));
            boolean longAfter = words.get(word + 1) - at > 1 || OPENING.indexOf(title.charAt(at)) >= 0;
            boolean joins = JOINING.indexOf(title.charAt(at)) >= 0;
            if (clinging.contains(at) && (longBefore && longAfter || joins)) {
                places.add(at);
            }
        }
        places.add(title.length());
        return places;
    }

    /** Where words begin and end; characters in a row that the dictionary has in no word are taken for one. */
    private static List<Integer> words(String title) {
        var dictionary = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
        dictionary.setText(title);
        var ends = new ArrayList<Integer>(List.of(0));
        boolean unknown = false;
        for (int from = dictionary.first(), at = dictionary.next();
                at != BreakIterator.DONE;
                from = at, at = dictionary.next()) {
            boolean single = at - from == 1 && !isMark(title.charAt(from)) && ALONE.indexOf(title.charAt(from)) < 0;
            if (single && unknown) {
                ends.remove(ends.size() - 1);
            }
            ends.add(at);
            unknown = single;
        }
        return ends;
    }

    private static boolean isMark(char character) {
        return !Character.isLetterOrDigit(character);
    }
}
