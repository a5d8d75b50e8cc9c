package org.zhengchuang.campaign;

import java.math.BigDecimal;
import org.zhengchuang.campaign.Counting.QuotaRounding;

/**
 * What a rule book says of one track: who may stand, how high the standard is, and how many may be chosen.
 *
 * @param officeHoldersOnly whether only members who hold a Party office (党务工作者) may stand
 * @param baseline points a good candidate has; {@code excellence} the higher line below which nobody is chosen (R30),
 *     both absolute
 * @param quota upper bound of those chosen, never a target (R31): for members in percent of those who may stand, for
 *     branches their number
 * @param leaderPercent at most so many percent of those chosen may hold a leading post; 100 for no such bound
 */
public record TrackRule(
        Track track,
        boolean officeHoldersOnly,
        BigDecimal baseline,
        BigDecimal excellence,
        BigDecimal quota,
        QuotaRounding quotaRounding,
        int leaderPercent) {

    /**
     * How many may be chosen at most of so many who may stand: the percentage, rounded as the book says, but never under
     * one, so that a small branch is not shut out (R35).
     */
    public int places(int whoMayStand) {
        return track.ofBranches()
                ? quota.intValue()
                : Math.max(
                        1,
                        quotaRounding.of(
                                quota.multiply(BigDecimal.valueOf(whoMayStand)).movePointLeft(2)));
    }

    /** A share is at most the whole; a number of branches is whole, and only members hold offices and leading posts. */
    boolean holds() {
        return track.ofBranches()
                ? quota.stripTrailingZeros().scale() <= 0 && !officeHoldersOnly && leaderPercent == Counting.WHOLE
                : quota.compareTo(BigDecimal.valueOf(Counting.WHOLE)) <= 0;
    }
}
