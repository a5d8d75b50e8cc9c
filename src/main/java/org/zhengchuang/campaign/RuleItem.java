package org.zhengchuang.campaign;

import java.math.BigDecimal;

/**
 * One item of the rule book, scored from 0 to its maximum.
 *
 * @param maxPoints in points, exact
 * @param production whether it measures what is done for the factory's production (R45)
 */
public record RuleItem(String code, Track track, String name, BigDecimal maxPoints, boolean production) {}
