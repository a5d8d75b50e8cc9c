package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.zhengchuang.campaign.Track;

/**
 * An honour that stands: decided by the Party committee and unobjected after the public notice.
 *
 * @param subjectId the member, or the branch, as the track is for
 * @param score to two decimals, rounded down
 * @param finalAt when the result stood
 */
public record Honour(
        String campaignId,
        Track track,
        String subjectId,
        String branchId,
        String name,
        BigDecimal score,
        String reason,
        String decidedBy,
        OffsetDateTime decidedAt,
        OffsetDateTime finalAt) {}
