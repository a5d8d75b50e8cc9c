package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a nominee scored: the mean over his scorers of their sums over all items, kept as a fraction so that it is exact.
 * Compared exactly; only shown to two decimals, rounded down, so that nothing looks as if it reached a line that it does
 * not reach.
 *
 * @param sum of all points that all scorers gave
 * @param scorers how many they were
 */
record Mark(BigDecimal sum, int scorers) implements Comparable<Mark> {

    private static final int SHOWN_DECIMALS = 2;

    Mark {
        if (scorers < 1) {
            throw new IllegalArgumentException("A mark needs a scorer");
        }
    }

    boolean reaches(BigDecimal line) {
        return sum.compareTo(line.multiply(BigDecimal.valueOf(scorers))) >= 0;
    }

    BigDecimal shown() {
        return sum.divide(BigDecimal.valueOf(scorers), SHOWN_DECIMALS, RoundingMode.DOWN);
    }

    /** The lower one first. Equal marks of a different number of scorers compare as 0 without being equal. */
    @Override
    public int compareTo(Mark other) {
        return sum.multiply(BigDecimal.valueOf(other.scorers))
                .compareTo(other.sum.multiply(BigDecimal.valueOf(scorers)));
    }
}
