package org.zhengchuang.campaign.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a rule book would do with known scores: a total for each nominee, and how the ranking reacts when an item or a source
 * of scores weighs more or less. Scores are shares of an item's maximum, so that the maxima, which are the weights of the
 * items, can be changed. Only shown rounded.
 */
final class RankingRehearsal {

    /** By how much an item or a source is made heavier and lighter to see what depends on it. */
    private static final BigDecimal SWING = new BigDecimal("0.2");

    /** Where a score comes from, as in {@link org.zhengchuang.campaign.Counting}. */
    enum Source {
        /** 评分人, the Party committee's members and the departments' persons together. */
        SCORERS,
        /** 党委委员. */
        COMMITTEE,
        /** 职能部门. */
        DEPARTMENT,
        /** 支部民主测评. */
        MEETING,
        /** 自评. */
        SELF
    }

    /** @param shares of each item's maximum, from 0 to 1, by source and item; a source may have nothing on him */
    record Candidate(String name, Map<Source, Map<String, BigDecimal>> shares) {}

    /**
     * @param maxima of the items, in points
     * @param sources how much each weighs; only their proportion counts
     */
    record Weights(Map<String, BigDecimal> maxima, Map<Source, BigDecimal> sources) {

        private Weights swung(Object of, BigDecimal by) {
            return new Weights(swung(maxima, of, by), swung(sources, of, by));
        }

        private static <K> Map<K, BigDecimal> swung(Map<K, BigDecimal> weights, Object of, BigDecimal by) {
            var changed = new LinkedHashMap<>(weights);
            changed.replaceAll((one, weight) -> one.equals(of) ? weight.multiply(by) : weight);
            return changed;
        }
    }

    /** @param place 1 for the highest; equal totals share a place */
    record Ranked(String name, BigDecimal total, int place, boolean reachesLine) {}

    /**
     * What an item or a source decides.
     *
     * @param of the item's code, or the source
     * @param moved how many of the nominees change their place when it weighs a fifth more, or a fifth less
     * @param firstChanges whether it decides who is first
     */
    record Reaction(Object of, int moved, boolean firstChanges) {}

    private RankingRehearsal() {}

    static List<Ranked> rank(List<Candidate> candidates, Weights weights, BigDecimal line) {
        var totals = new LinkedHashMap<Candidate, BigDecimal>();
        candidates.forEach(candidate -> totals.put(candidate, total(candidate, weights)));
        return totals.entrySet().stream()
                .map(entry -> new Ranked(
                        entry.getKey().name(),
                        entry.getValue(),
                        1
                                + (int) totals.values().stream()
                                        .filter(other -> other.compareTo(entry.getValue()) > 0)
                                        .count(),
                        entry.getValue().compareTo(line) >= 0))
                .sorted(Comparator.comparing(Ranked::place).thenComparing(Ranked::name))
                .toList();
    }

    /** A source that has nothing on the nominee leaves its weight to the others, as in the evaluation. */
    private static BigDecimal total(Candidate candidate, Weights weights) {
        var weighed = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        for (var source : weights.sources().entrySet()) {
            var shares = candidate.shares().get(source.getKey());
            if (shares != null) {
                weighed = weighed.add(points(shares, weights.maxima()).multiply(source.getValue()));
                weight = weight.add(source.getValue());
            }
        }
        return weight.signum() == 0 ? BigDecimal.ZERO : weighed.divide(weight, MathContext.DECIMAL64);
    }

    private static BigDecimal points(Map<String, BigDecimal> shares, Map<String, BigDecimal> maxima) {
        return maxima.entrySet().stream()
                .map(item -> shares.getOrDefault(item.getKey(), BigDecimal.ZERO).multiply(item.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the items, then of the sources. */
    static List<Reaction> reactions(List<Candidate> candidates, Weights weights) {
        var now = places(candidates, weights);
        return Stream.<Object>concat(weights.maxima().keySet().stream(), weights.sources().keySet().stream())
                .map(one -> {
                    var heavier = places(candidates, weights.swung(one, BigDecimal.ONE.add(SWING)));
                    var lighter = places(candidates, weights.swung(one, BigDecimal.ONE.subtract(SWING)));
                    int moved = (int) now.keySet().stream()
                            .filter(name -> !now.get(name).equals(heavier.get(name))
                                    || !now.get(name).equals(lighter.get(name)))
                            .count();
                    return new Reaction(
                            one,
                            moved,
                            !first(now).equals(first(heavier)) || !first(now).equals(first(lighter)));
                })
                .toList();
    }

    private static Map<String, Integer> places(List<Candidate> candidates, Weights weights) {
        var places = new LinkedHashMap<String, Integer>();
        rank(candidates, weights, BigDecimal.ZERO).forEach(ranked -> places.put(ranked.name(), ranked.place()));
        return places;
    }

    private static List<String> first(Map<String, Integer> places) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** As totals are shown: two decimals, rounded down, so that nothing looks as if it reached a line that it does not. */
    static String shown(BigDecimal total) {
        return total.setScale(2, RoundingMode.DOWN).toPlainString();
    }
}
