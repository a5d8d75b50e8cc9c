package org.zhengchuang.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a text stands in another one (雷同, R15): counted in shingles, that is in every run of a few characters, so
 * that a moved paragraph or another comma changes little. Spaces and punctuation do not count.
 *
 * @param percent of the text's shingles that the other has too
 * @param passages the longest runs that both have, as they are written in the text, the longest first
 */
record Alike(int percent, List<String> passages) {

    private static final int SHINGLE = 5;
    private static final int SHORTEST_PASSAGE = 20;
    private static final int PASSAGES = 3;

    static Alike of(String text, String other) {
        var plain = Plain.of(text);
        var known = shingles(Plain.of(other).letters());
        var own = shingles(plain.letters());
        if (own.isEmpty() || known.isEmpty()) {
            return new Alike(0, List.of());
        }
        long shared = own.stream().filter(known::contains).count();
        return new Alike((int) (100 * shared / own.size()), passages(plain, known));
    }

    /** A run of neighbouring shingles that the other text has is a passage. */
    private static List<String> passages(Plain plain, Set<String> known) {
        var passages = new ArrayList<String>();
        var letters = plain.letters();
        for (int from = 0; from + SHINGLE <= letters.length(); from++) {
            int to = from;
            while (to + SHINGLE <= letters.length() && known.contains(letters.substring(to, to + SHINGLE))) {
                to++;
            }
            int length = to - from + SHINGLE - 1;
            if (to > from && length >= SHORTEST_PASSAGE) {
                passages.add(plain.written(from, from + length));
            }
            from = Math.max(from, to);
        }
        return passages.stream()
                .distinct()
                .sorted((one, next) -> next.length() - one.length())
                .limit(PASSAGES)
                .toList();
    }

    private static Set<String> shingles(String letters) {
        var shingles = new HashSet<String>();
        for (int from = 0; from + SHINGLE <= letters.length(); from++) {
            shingles.add(letters.substring(from, from + SHINGLE));
        }
        return shingles;
    }

    /** A text without what does not count, which remembers where each letter stood. */
    private record Plain(String text, String letters, int[] places) {

        static Plain of(String text) {
            var letters = new StringBuilder();
            var places = new int[text.length()];
            for (int place = 0; place < text.length(); place++) {
                if (Character.isLetterOrDigit(text.charAt(place))) {
                    places[letters.length()] = place;
                    letters.append(text.charAt(place));
                }
            }
            return new Plain(text, letters.toString(), places);
        }

        String written(int from, int to) {
            return text.substring(places[from], places[to - 1] + 1);
        }
    }
}
