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
import org.zhengchuang.campaign.RuleExtra.Kind;

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

    /** A source as jqwik finds it: so many people, what they gave in hundredths of a point, and its weight. */
    private static Source source(List<Integer> given, int weight) {
        return new Source(
                Source.Kind.SCORERS,
                given.stream().map(cents -> BigDecimal.valueOf(cents, 2)).reduce(BigDecimal.ZERO, BigDecimal::add),
                given.size(),
                weight);
    }

    @Property
    void weighedSourcesAreExactInAnyOrderAndWhereOneIsMissing(
            @ForAll @Size(max = 9) List<@IntRange(min = 0, max = 12000) Integer> one,
            @ForAll @Size(max = 7) List<@IntRange(min = 0, max = 12000) Integer> other,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 12000) Integer> third,
            @ForAll @IntRange(min = 0, max = 99) int weight,
            @ForAll @IntRange(min = -2000, max = 2000) int extraCents) {
        var sources = List.of(source(one, weight), source(other, 99 - weight), source(third, 1));
        var extra = BigDecimal.valueOf(extraCents, 2);
        var mark = Mark.of(sources, extra);
        // The same with a common denominator that nobody reduces: the mean of each is its sum over its number.
        long numerator = 0;
        long weights = 0;
        long common = 1;
        for (var source : sources) {
            common *= Math.max(1, source.people());
        }
        for (var source : sources) {
            if (source.people() > 0) {
                numerator +=
                        source.sum().movePointRight(2).longValueExact() * source.weight() * (common / source.people());
                weights += source.weight();
            }
        }
        numerator += extraCents * weights * common;
        assertThat(mark.sum().movePointRight(2).longValueExact() * weights * common)
                .isEqualTo(numerator * mark.parts());

        var turned = new ArrayList<>(sources);
        Collections.reverse(turned);
        assertThat(Mark.of(turned, extra)).isEqualTo(mark);
    }

    @Property
    void oneSourceIsItsMeanWhateverItWeighs(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 240) Integer> sheets,
            @ForAll @IntRange(min = 1, max = 100) int weight) {
        var sum = sheets.stream().map(ScoreArithmeticTests::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var source = new Source(Source.Kind.SCORERS, sum, sheets.size(), weight);
        assertThat(Mark.of(List.of(source), BigDecimal.ZERO)).isEqualByComparingTo(mark(sheets));
    }

    private static Extras.Entry entry(Kind kind, int deed, int cents) {
        return new Extras.Entry("X", kind, "情形", BigDecimal.valueOf(cents, 2), "事项 " + deed + "。", "依据");
    }

    @Property
    void oneDeedCountsOnceWithItsHighestAwardAndNothingGoesBeyondItsCap(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 3999) Integer> awards,
            @ForAll @IntRange(min = 0, max = 2000) int capCents,
            @ForAll long order) {
        var entries = new ArrayList<Extras.Entry>();
        var highest = new HashMap<Integer, Integer>();
        for (int award : awards) {
            int deed = award % 4;
            int cents = award / 4 + 1;
            entries.add(entry(Kind.BONUS, deed, cents));
            highest.merge(deed, cents, Math::max);
        }
        entries.add(entry(Kind.DEDUCTION, 1, 250));
        entries.add(entry(Kind.DEDUCTION, 1, 250));
        Collections.shuffle(entries, new Random(order));
        var extras = new Extras(entries, BigDecimal.valueOf(capCents, 2), new BigDecimal("4"));
        int counted = highest.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(extras.bonus()).isEqualByComparingTo(BigDecimal.valueOf(Math.min(counted, capCents), 2));
        assertThat(extras.deduction())
                .as("every deduction counts, within its cap")
                .isEqualByComparingTo("4");
        assertThat(extras.lines().stream()
                        .filter(line -> line.counts() && line.entry().kind() == Kind.BONUS))
                .hasSize(highest.size());
    }
}
