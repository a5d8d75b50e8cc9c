package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the scorers of one nominee lie apart (F23): a wide spread is looked at before the decision is taken, and it changes
 * no mark.
 *
 * @param sums what each scorer gave in all, by scorer
 */
record ScoreSpread(Map<String, BigDecimal> sums) {

    /** A scorer who lies further than this from the middle of all is looked at, in percent of the middle. */
    private static final BigDecimal OUTLIER_PERCENT = BigDecimal.TEN;

    ScoreSpread {
        sums = new TreeMap<>(sums);
    }

    BigDecimal lowest() {
        return sums.values().stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    BigDecimal highest() {
        return sums.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    BigDecimal range() {
        return highest().subtract(lowest());
    }

    /** The median, which one strange sheet does not move. */
    BigDecimal middle() {
        var sorted = sums.values().stream().sorted().toList();
        if (sorted.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    /** The scorers who lie more than a tenth of the middle away from it. */
    List<String> outliers() {
        var bound = middle().multiply(OUTLIER_PERCENT).movePointLeft(2);
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().subtract(middle()).abs().compareTo(bound) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As it is shown: lowest, middle, highest, to two decimals. */
    public List<String> shown() {
        return List.of(lowest(), middle(), highest()).stream()
                .map(points -> points.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .toList();
    }
}
