package org.zhengchuang.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.zhengchuang.campaign.Track;

/**
 * What a member or a branch says of itself (自评): 总结, 差距, 目标 (R37).
 *
 * @param track the minutes' own for members or for branches: who stands in another is not reviewed again (R54)
 * @param subjectId the member, or the branch itself
 * @param points what it gives itself for each item, where the rule book lets that count; else empty
 * @param asTold whether the branch's owner wrote it down for a member without an account
 */
record SelfReview(
        String campaignId,
        Track track,
        String subjectId,
        String branchId,
        String summary,
        List<Gap> gaps,
        String goal,
        Map<String, BigDecimal> points,
        boolean asTold,
        String recordedBy) {

    /** A gap (差距) against one item of the rule book. */
    record Gap(String itemCode, String text) {}
}
