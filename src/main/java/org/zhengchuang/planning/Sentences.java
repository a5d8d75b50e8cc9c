package org.zhengchuang.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two texts, told in whole sentences or entries: people read those, not letters. */
final class Sentences {

    /** A sentence, or an entry of a list, that was taken out or put in. */
    record Change(boolean added, String sentence) {}

    private Sentences() {}

    /** The changes in the order of the texts; what was taken out stands before what was put in its place. */
    static List<Change> changed(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var changes = new ArrayList<Change>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                changes.add(new Change(false, old.get(i++)));
            } else {
                changes.add(new Change(true, now.get(j++)));
            }
        }
        return changes;
    }

    /** A sentence ends with its mark, or with its line. */
    static List<String> of(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("(?<=[。！？；!?;])|\\R"))
                        .map(String::strip)
                        .filter(sentence -> !sentence.isEmpty())
                        .toList();
    }
}
