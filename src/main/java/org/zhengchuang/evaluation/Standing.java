package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a nominee stands before the Party committee: his mark, the line of his track, and his place by score. The place
 * helps; it decides nothing (R28).
 *
 * @param place 1 for the highest mark of the track; equal marks share a place, unless the rule book says who stands first
 */
record Standing(Nominee nominee, Mark mark, BigDecimal line, int place) {

    boolean reachesLine() {
        return mark.reaches(line);
    }

    /** One nominee with his mark, not yet placed. */
    record Marked(Nominee nominee, Mark mark, BigDecimal line, Mark tieBreak) {

        boolean isBefore(Marked other) {
            int order = mark.compareTo(other.mark);
            return order > 0 || order == 0 && tieBreak.compareTo(other.tieBreak) > 0;
        }
    }

    /** Places every nominee among those of his track. */
    static List<Standing> of(List<Marked> nominees) {
        return nominees.stream()
                .map(one -> new Standing(
                        one.nominee(),
                        one.mark(),
                        one.line(),
                        1
                                + (int) nominees.stream()
                                        .filter(other -> other.nominee()
                                                .track()
                                                .equals(one.nominee().track()))
                                        .filter(other -> other.isBefore(one))
                                        .count()))
                .toList();
    }
}
