package org.zhengchuang.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhengchuang.campaign.web.RankingRehearsal.Candidate;
import org.zhengchuang.campaign.web.RankingRehearsal.Source;
import org.zhengchuang.campaign.web.RankingRehearsal.Weights;

class RankingRehearsalTests {

    private static final Map<String, BigDecimal> MAXIMA =
            Map.of("A", BigDecimal.valueOf(60), "B", BigDecimal.valueOf(40));

    private static Candidate candidate(String name, int a, int b) {
        return new Candidate(name, Map.of(Source.SCORERS, shares(a, b)));
    }

    private static Map<String, BigDecimal> shares(int a, int b) {
        return Map.of("A", BigDecimal.valueOf(a, 2), "B", BigDecimal.valueOf(b, 2));
    }

    private static Weights scorersOnly(Map<String, BigDecimal> maxima) {
        return new Weights(maxima, Map.of(Source.SCORERS, BigDecimal.valueOf(100)));
    }

    @Example
    void totalsAreExactAndEqualOnesShareAPlace() {
        var ranked = RankingRehearsal.rank(
                List.of(candidate("one", 90, 60), candidate("two", 70, 90), candidate("three", 100, 100)),
                scorersOnly(MAXIMA),
                new BigDecimal("78"));
        assertThat(ranked).extracting("name").containsExactly("three", "one", "two");
        assertThat(ranked).extracting("place").containsExactly(1, 2, 2);
        assertThat(ranked).extracting("reachesLine").containsExactly(true, true, true);
        assertThat(ranked.get(1).total()).isEqualByComparingTo("78");
    }

    @Example
    void tellsWhichItemDecidesWhoIsFirst() {
        var reactions =
                RankingRehearsal.reactions(
                                List.of(candidate("one", 90, 60), candidate("two", 70, 89)), scorersOnly(MAXIMA))
                        .stream()
                        .filter(one -> one.of() instanceof String)
                        .toList();
        assertThat(reactions)
                .allSatisfy(reaction -> assertThat(reaction.firstChanges()).isTrue());
        var clear = RankingRehearsal.reactions(
                List.of(candidate("one", 90, 90), candidate("two", 70, 60)), scorersOnly(MAXIMA));
        assertThat(clear).allSatisfy(reaction -> assertThat(reaction.moved()).isZero());
    }

    @Example
    void sourcesCountByTheirWeightAndLeaveItToTheOthersWhereTheyHaveNothing() {
        var both = new Candidate("both", Map.of(Source.SCORERS, shares(80, 80), Source.MEETING, shares(100, 100)));
        var weights = new Weights(
                MAXIMA, Map.of(Source.SCORERS, BigDecimal.valueOf(70), Source.MEETING, BigDecimal.valueOf(30)));
        var ranked = RankingRehearsal.rank(List.of(both, candidate("scored", 85, 85)), weights, new BigDecimal("86"));
        assertThat(ranked).extracting("name").containsExactly("both", "scored");
        assertThat(ranked.get(0).total()).isEqualByComparingTo("86");
        assertThat(ranked.get(1).total()).isEqualByComparingTo("85");
        assertThat(ranked).extracting("reachesLine").containsExactly(true, false);
    }

    @Example
    void tellsWhichSourceDecidesWhoIsFirst() {
        var favourite =
                new Candidate("favourite", Map.of(Source.SCORERS, shares(80, 80), Source.MEETING, shares(99, 99)));
        var scored = new Candidate("scored", Map.of(Source.SCORERS, shares(88, 88), Source.MEETING, shares(80, 80)));
        var weights = new Weights(
                MAXIMA, Map.of(Source.SCORERS, BigDecimal.valueOf(70), Source.MEETING, BigDecimal.valueOf(30)));
        assertThat(RankingRehearsal.reactions(List.of(favourite, scored), weights))
                .filteredOn(reaction -> reaction.of() == Source.MEETING)
                .singleElement()
                .satisfies(reaction -> assertThat(reaction.firstChanges()).isTrue());
    }

    @Property
    void doublingEveryWeightChangesNoPlace(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 100) Integer> shares) {
        var candidates = new ArrayList<Candidate>();
        for (int number = 0; number < shares.size(); number++) {
            candidates.add(candidate("c" + number, shares.get(number), shares.get(shares.size() - 1 - number)));
        }
        var doubled = new LinkedHashMap<String, BigDecimal>();
        MAXIMA.forEach((code, max) -> doubled.put(code, max.multiply(BigDecimal.valueOf(2))));
        assertThat(RankingRehearsal.rank(candidates, scorersOnly(doubled), BigDecimal.ZERO))
                .extracting("place", "name")
                .isEqualTo(RankingRehearsal.rank(candidates, scorersOnly(MAXIMA), BigDecimal.ZERO).stream()
                        .map(ranked -> tuple(ranked.place(), ranked.name()))
                        .toList());
    }
}
