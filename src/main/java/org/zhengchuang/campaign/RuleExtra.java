package org.zhengchuang.campaign;

import java.math.BigDecimal;

/**
 * What a rule book counts besides its items, for what a nominee did or what befell his branch.
 *
 * @param track the code of the track in which it counts
 * @param points for each such deed; null for a veto
 */
public record RuleExtra(String code, String track, Kind kind, String name, BigDecimal points) {

    public enum Kind {
        /** 加分. For one deed only the highest award counts. */
        BONUS,
        /** 扣分. */
        DEDUCTION,
        /** 一票否决: whom it befalls is out, whatever he would score. */
        VETO
    }

    boolean isComplete() {
        return kind == Kind.VETO ? points == null : points != null && points.signum() > 0;
    }
}
