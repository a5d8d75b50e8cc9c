package org.zhengchuang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Scores of any number of scorers, in halves of a point, entered in any order: exact, and never shown higher than they are. */
class ScoreArithmeticTests {

    private static BigDecimal points(int halves) {
        return new BigDecimal(halves).multiply(new BigDecimal("0.5"));
    }

    private static Mark mark(List<Integer> sheets) {
        return new Mark(
                sheets.stream().map(ScoreArithmeticTests::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                sheets.size());
    }

    @Property
    void markIsTheSameInAnyOrder(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 240) Integer> sheets, @ForAll long order) {
        var shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, new Random(order));
        assertThat(mark(shuffled)).isEqualByComparingTo(mark(sheets));
    }

    @Property
    void placeAndLineFollowTheExactMean(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 240) Integer> one,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 240) Integer> other,
            @ForAll @IntRange(min = 0, max = 240) int line) {
        long oneSum = one.stream().mapToLong(Integer::longValue).sum();
        long otherSum = other.stream().mapToLong(Integer::longValue).sum();
        int exact = Long.compare(oneSum * other.size(), otherSum * one.size());
        assertThat(Integer.signum(mark(one).compareTo(mark(other)))).isEqualTo(exact);
        assertThat(mark(one).reaches(points(line))).isEqualTo(oneSum >= (long) line * one.size());
    }

    @Property
    void whatIsShownIsNeverHigherThanWhatItIs(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 240) Integer> sheets) {
        var mark = mark(sheets);
        var shown = mark.shown().multiply(BigDecimal.valueOf(sheets.size()));
        assertThat(shown).isLessThanOrEqualTo(mark.sum());
        assertThat(mark.sum().subtract(shown))
                .isLessThan(new BigDecimal("0.01").multiply(BigDecimal.valueOf(sheets.size())));
    }

    @Property
    void middleLiesBetweenTheEndsAndNobodyWhoAgreesIsAnOutlier(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 240) Integer> sheets) {
        var sums = new HashMap<String, BigDecimal>();
        for (int scorer = 0; scorer < sheets.size(); scorer++) {
            sums.put("S" + scorer, points(sheets.get(scorer)));
        }
        var spread = new ScoreSpread(sums);
        assertThat(spread.middle()).isBetween(spread.lowest(), spread.highest());
        assertThat(spread.range()).isEqualByComparingTo(spread.highest().subtract(spread.lowest()));
        sums.forEach((scorer, sum) -> {
            if (sum.compareTo(spread.middle()) == 0) {
                assertThat(spread.outliers()).doesNotContain(scorer);
            }
        });
    }
}
