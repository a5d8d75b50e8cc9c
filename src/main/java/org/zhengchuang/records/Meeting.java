package org.zhengchuang.records;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A meeting as it was put down.
 *
 * @param branchId null where the factory met
 * @param heldOn when it was held; {@code recordedAt} is when it was put down, and the difference stays visible (P7)
 */
public record Meeting(
        String id,
        String campaignId,
        String branchId,
        MeetingKind kind,
        LocalDate heldOn,
        String place,
        String chair,
        String content,
        String recordedBy,
        OffsetDateTime recordedAt) {}
