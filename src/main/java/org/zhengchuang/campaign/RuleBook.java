package org.zhengchuang.campaign;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A version of the assessment method (考核评选办法).
 *
 * @param memberBaseline points a good member has; {@code memberExcellence} the higher line below which nobody is chosen
 *     (R30), both absolute
 * @param memberQuotaPercent upper bound of chosen members in percent of the full members; never a target (R31)
 * @param branchQuota upper bound of chosen branches
 * @param conditions the conditions (条件) that every member studies and acknowledges
 * @param frozenAt when it was approved; null while it is a draft
 */
public record RuleBook(
        String campaignId,
        int version,
        BigDecimal memberBaseline,
        BigDecimal memberExcellence,
        BigDecimal branchBaseline,
        BigDecimal branchExcellence,
        BigDecimal memberQuotaPercent,
        int branchQuota,
        String conditions,
        OffsetDateTime frozenAt,
        List<RuleItem> items) {

    public List<RuleItem> items(Track track) {
        return items.stream().filter(item -> item.track() == track).toList();
    }

    public BigDecimal excellence(Track track) {
        return track == Track.MEMBER ? memberExcellence : branchExcellence;
    }

    /**
     * How many of so many full members may be chosen at most: the percentage, rounded down, but never under one, so that a
     * small branch is not shut out (R35). An upper bound and never a target (R31).
     */
    public int memberQuota(int fullMembers) {
        return Math.max(
                1,
                memberQuotaPercent
                        .multiply(BigDecimal.valueOf(fullMembers))
                        .movePointLeft(2)
                        .intValue());
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }
}
