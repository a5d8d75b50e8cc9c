package org.zhengchuang.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a rule book counts: how much each source of a score weighs, how far bonus and deduction go, and who stands first.
 * The weights are percent and sum up to 100.
 *
 * @param selfWeight 自评
 * @param meetingWeight 支部民主测评: the share of the voting members who were in favour in the branch's secret vote
 * @param committeeWeight 党委委员, and {@code departmentWeight} 职能部门; both null where all scorers are one source, which
 *     weighs what the others leave
 * @param bonusCap how many points a nominee is given at most besides the items (加分), {@code deductionCap} loses (扣分)
 * @param oneAward whether nobody is honoured in two tracks (不重复表彰)
 */
public record Counting(
        int selfWeight,
        int meetingWeight,
        Integer committeeWeight,
        Integer departmentWeight,
        BigDecimal bonusCap,
        BigDecimal deductionCap,
        Ties ties,
        boolean oneAward) {

    public static final int WHOLE = 100;

    /** What becomes of the fraction of a place. */
    public enum QuotaRounding {
        /** 舍去小数. */
        DOWN(RoundingMode.DOWN),
        /** 四舍五入. */
        HALF_UP(RoundingMode.HALF_UP),
        /** 进一法. */
        UP(RoundingMode.UP);

        private final RoundingMode mode;

        QuotaRounding(RoundingMode mode) {
            this.mode = mode;
        }

        int of(BigDecimal places) {
            return places.setScale(0, mode).intValueExact();
        }
    }

    /** Who of two with equal totals stands first. */
    public enum Ties {
        /** 并列. */
        SHARED,
        /** Who has more points in the items that serve production (R45). */
        PRODUCTION,
        /** Who had the greater share of his branch's votes. */
        MEETING
    }

    /** What a first draft begins with: all scorers count alike. */
    public static Counting usual() {
        return new Counting(0, 0, null, null, BigDecimal.TEN, new BigDecimal("20"), Ties.SHARED, false);
    }

    /** Whether all scorers are one source. */
    public boolean pooled() {
        return committeeWeight == null && departmentWeight == null;
    }

    /** What all scorers weigh together. */
    public int scorersWeight() {
        return pooled() ? WHOLE - selfWeight - meetingWeight : orZero(committeeWeight) + orZero(departmentWeight);
    }

    /** Whether the weights sum up, and somebody's sheet counts: nobody is honoured on his own word or on votes alone (R27). */
    boolean sumsUp() {
        return scorersWeight() > 0 && selfWeight + meetingWeight + scorersWeight() == WHOLE;
    }

    private static int orZero(Integer weight) {
        return weight == null ? 0 : weight;
    }
}
