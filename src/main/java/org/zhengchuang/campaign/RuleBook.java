package org.zhengchuang.campaign;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.zhengchuang.engine.Text;

/**
 * A version of the assessment method (考核评选办法).
 *
 * @param memberBaseline points a good member has; {@code memberExcellence} the higher line below which nobody is chosen
 *     (R30), both absolute
 * @param memberQuotaPercent upper bound of chosen members in percent of the full members; never a target (R31)
 * @param branchQuota upper bound of chosen branches
 * @param conditions the conditions (条件) that every member studies and acknowledges
 * @param frozenAt when it was approved; null while it is a draft
 * @param extras bonus, deduction and veto
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
        List<RuleItem> items,
        Counting counting,
        List<RuleExtra> extras) {

    public List<RuleItem> items(Track track) {
        return items.stream().filter(item -> item.track() == track).toList();
    }

    /** What the items of the track give together. */
    public BigDecimal maxPoints(Track track) {
        return items(track).stream().map(RuleItem::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<RuleExtra> extras(Track track, RuleExtra.Kind... kinds) {
        var wanted = Set.of(kinds);
        return extras.stream()
                .filter(extra -> extra.track() == track && wanted.contains(extra.kind()))
                .toList();
    }

    public BigDecimal baseline(Track track) {
        return track == Track.MEMBER ? memberBaseline : branchBaseline;
    }

    public BigDecimal excellence(Track track) {
        return track == Track.MEMBER ? memberExcellence : branchExcellence;
    }

    /**
     * How many of so many full members may be chosen at most: the percentage, rounded as the book says, but never under one,
     * so that a small branch is not shut out (R35). An upper bound and never a target (R31).
     */
    public int memberQuota(int fullMembers) {
        var places =
                memberQuotaPercent.multiply(BigDecimal.valueOf(fullMembers)).movePointLeft(2);
        return Math.max(1, counting.quotaRounding().of(places));
    }

    /** Everything that the book says in sentences, for whoever reads or approves it. */
    public List<Text> rules() {
        return RuleSentences.of(this);
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }
}
