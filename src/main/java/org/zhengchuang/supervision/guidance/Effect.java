package org.zhengchuang.supervision.guidance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How often a kind of problem was found in the branches concerned, in so many inspections, before and after guidance. */
record Effect(int foundBefore, int inspectedBefore, int foundAfter, int inspectedAfter) {

    BigDecimal percentBefore() {
        return percent(foundBefore, inspectedBefore);
    }

    BigDecimal percentAfter() {
        return percent(foundAfter, inspectedAfter);
    }

    private static BigDecimal percent(int found, int inspected) {
        return inspected == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * found).divide(BigDecimal.valueOf(inspected), 1, RoundingMode.HALF_UP);
    }
}
