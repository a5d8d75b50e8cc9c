package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.zhengchuang.campaign.Counting;
import org.zhengchuang.campaign.RuleExtra.Kind;

/**
 * What a nominee is given or loses besides the items (加分、扣分). For one deed only the highest award counts (同一事项就高),
 * and neither list goes beyond its cap.
 *
 * @param entries as they were entered
 */
record Extras(List<Entry> entries, BigDecimal bonusCap, BigDecimal deductionCap) {

    /** @param deed what he did; what is written alike but for blanks and punctuation is one deed */
    public record Entry(String code, Kind kind, String name, BigDecimal points, String deed, String basis) {

        private String plainDeed() {
            return deed.replaceAll("[\\s\\p{P}]", "").toLowerCase();
        }
    }

    /** @param counts false where a higher award for the same deed counts instead */
    public record Line(Entry entry, boolean counts) {}

    Extras(List<Entry> entries, Counting counting) {
        this(entries, counting.bonusCap(), counting.deductionCap());
    }

    public List<Line> lines() {
        var highest = new HashMap<String, Integer>();
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place).kind() == Kind.BONUS) {
                highest.merge(entries.get(place).plainDeed(), place, this::higher);
            }
        }
        return IntStream.range(0, entries.size())
                .mapToObj(place -> {
                    var entry = entries.get(place);
                    return new Line(entry, entry.kind() != Kind.BONUS || highest.get(entry.plainDeed()) == place);
                })
                .toList();
    }

    private int higher(int one, int other) {
        return entries.get(other).points().compareTo(entries.get(one).points()) > 0 ? other : one;
    }

    BigDecimal bonus() {
        return counted(Kind.BONUS).min(bonusCap);
    }

    BigDecimal deduction() {
        return counted(Kind.DEDUCTION).min(deductionCap);
    }

    private BigDecimal counted(Kind kind) {
        return lines().stream()
                .filter(line -> line.counts() && line.entry().kind() == kind)
                .map(line -> line.entry().points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it changes in all; below zero where more is taken off than given. */
    BigDecimal sum() {
        return bonus().subtract(deduction());
    }

    /** The sum as it is shown, with its sign. */
    public String shown() {
        var sum = sum().setScale(2);
        return (sum.signum() > 0 ? "+" : "") + sum.toPlainString();
    }
}
