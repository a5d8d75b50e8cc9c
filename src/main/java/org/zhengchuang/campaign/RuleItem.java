package org.zhengchuang.campaign;

import java.math.BigDecimal;

/**
 * One item of the rule book, scored from 0 to its maximum.
 *
 * @param track the code of the track in which it is scored
 * @param maxPoints in points, exact
 * @param production whether it measures what is done for the factory's production (R45)
 * @param pointStep points are given in steps of this
 */
public record RuleItem(
        String code, String track, String name, BigDecimal maxPoints, boolean production, BigDecimal pointStep) {

    /** Half a point, where a book says nothing else. */
    public static final BigDecimal USUAL_STEP = new BigDecimal("0.5");

    /** Whether such a number of points can be given: from 0 to the maximum, in steps. */
    public boolean allows(BigDecimal points) {
        return points.signum() >= 0
                && points.compareTo(maxPoints) <= 0
                && points.remainder(pointStep).signum() == 0;
    }
}
