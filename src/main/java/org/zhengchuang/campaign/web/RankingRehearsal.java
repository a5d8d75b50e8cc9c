package org.zhengchuang.campaign.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule book would do with known scores: a total for each nominee, and how the ranking reacts when an item weighs more
 * or less. Scores are shares of an item's maximum, so that the maxima, which are the weights, can be changed. Exact; only
 * shown rounded.
 */
final class RankingRehearsal {

    /** By how much an item is made heavier and lighter to see what depends on it. */
    private static final BigDecimal SWING = new BigDecimal("0.2");

    /** @param shares of each item's maximum, from 0 to 1, by item */
    record Candidate(String name, Map<String, BigDecimal> shares) {}

    /** @param place 1 for the highest; equal totals share a place */
    record Ranked(String name, BigDecimal total, int place, boolean reachesLine) {}

    /**
     * What an item decides.
     *
     * @param moved how many of the nominees change their place when it weighs a fifth more, or a fifth less
     * @param firstChanges whether it decides who is first
     */
    record Reaction(String code, int moved, boolean firstChanges) {}

    private RankingRehearsal() {}

    static List<Ranked> rank(List<Candidate> candidates, Map<String, BigDecimal> maxima, BigDecimal line) {
        var totals = new LinkedHashMap<Candidate, BigDecimal>();
        candidates.forEach(candidate -> totals.put(candidate, total(candidate, maxima)));
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

    private static BigDecimal total(Candidate candidate, Map<String, BigDecimal> maxima) {
        return maxima.entrySet().stream()
                .map(item -> candidate
                        .shares()
                        .getOrDefault(item.getKey(), BigDecimal.ZERO)
                        .multiply(item.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<Reaction> reactions(List<Candidate> candidates, Map<String, BigDecimal> maxima) {
        var now = places(candidates, maxima);
        return maxima.keySet().stream()
                .map(code -> {
                    var heavier = places(candidates, swung(maxima, code, BigDecimal.ONE.add(SWING)));
                    var lighter = places(candidates, swung(maxima, code, BigDecimal.ONE.subtract(SWING)));
                    int moved = (int) now.keySet().stream()
                            .filter(name -> !now.get(name).equals(heavier.get(name))
                                    || !now.get(name).equals(lighter.get(name)))
                            .count();
                    return new Reaction(
                            code,
                            moved,
                            !first(now).equals(first(heavier)) || !first(now).equals(first(lighter)));
                })
                .toList();
    }

    private static Map<String, BigDecimal> swung(Map<String, BigDecimal> maxima, String code, BigDecimal by) {
        var changed = new LinkedHashMap<>(maxima);
        changed.computeIfPresent(code, (item, max) -> max.multiply(by));
        return changed;
    }

    private static Map<String, Integer> places(List<Candidate> candidates, Map<String, BigDecimal> maxima) {
        var places = new LinkedHashMap<String, Integer>();
        rank(candidates, maxima, BigDecimal.ZERO).forEach(ranked -> places.put(ranked.name(), ranked.place()));
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
