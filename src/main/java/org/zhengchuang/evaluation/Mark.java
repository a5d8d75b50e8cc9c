package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What a nominee scored, kept as a fraction so that it is exact. Compared exactly; only shown to two decimals, rounded down,
 * so that nothing looks as if it reached a line that it does not reach.
 *
 * @param sum of points, to hundredths
 * @param parts into which it is divided: with one source its scorers
 */
record Mark(BigDecimal sum, int parts) implements Comparable<Mark> {

    /** Before everybody else's nothing; two of them are equal. */
    static final Mark NONE = new Mark(BigDecimal.ZERO, 1);

    private static final int DECIMALS = 2;

    Mark {
        if (parts < 1) {
            throw new IllegalArgumentException("A mark needs a scorer");
        }
    }

    /**
     * The mean of every source, each by its weight, and what is added or taken off.
     *
     * @param sources those in which nobody judged him are left out, and the others weigh as much more (回避)
     */
    static Mark of(Collection<Source> sources, BigDecimal extra) {
        var counted = sources.stream().filter(Source::counts).toList();
        var counts = counted.stream().map(Source::size).reduce(BigInteger.ONE, BigInteger::multiply);
        var weights = counted.stream().mapToInt(Source::weight).sum();
        var parts = counts.multiply(BigInteger.valueOf(weights));
        var sum = counted.stream()
                .map(source -> source.sum()
                        .multiply(BigDecimal.valueOf(source.weight()))
                        .multiply(new BigDecimal(counts.divide(source.size()))))
                .reduce(extra.multiply(new BigDecimal(parts)), BigDecimal::add);
        return reduced(sum.movePointRight(DECIMALS).toBigIntegerExact(), parts);
    }

    private static Mark reduced(BigInteger hundredths, BigInteger parts) {
        var common = hundredths.gcd(parts);
        return new Mark(
                new BigDecimal(hundredths.divide(common), DECIMALS),
                parts.divide(common).intValueExact());
    }

    boolean reaches(BigDecimal line) {
        return sum.compareTo(line.multiply(BigDecimal.valueOf(parts))) >= 0;
    }

    BigDecimal shown() {
        return sum.divide(BigDecimal.valueOf(parts), DECIMALS, RoundingMode.DOWN);
    }

    /** The lower one first. Equal marks of different parts compare as 0 without being equal. */
    @Override
    public int compareTo(Mark other) {
        return sum.multiply(BigDecimal.valueOf(other.parts)).compareTo(other.sum.multiply(BigDecimal.valueOf(parts)));
    }
}
