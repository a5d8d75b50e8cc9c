package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * One source of a score: the mean of what so many people gave, and what it weighs.
 *
 * @param sum of all the points that they gave, {@code people} how many they were
 * @param weight in percent
 */
record Source(Kind kind, BigDecimal sum, int people, int weight) {

    public enum Kind {
        /** 评分人: the Party committee's members and the departments' persons together. */
        SCORERS,
        /** 党委委员. */
        COMMITTEE,
        /** 职能部门. */
        DEPARTMENT,
        /** 支部民主测评: the secret vote of his branch; each vote in favour is worth the full points. */
        MEETING,
        /** 自评. */
        SELF
    }

    boolean counts() {
        return people > 0 && weight > 0;
    }

    BigInteger size() {
        return BigInteger.valueOf(people);
    }

    /** Its mean, as it is shown. */
    public String shown() {
        return new Mark(sum, people).shown().toPlainString();
    }
}
