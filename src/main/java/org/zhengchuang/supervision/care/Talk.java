package org.zhengchuang.supervision.care;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A talk (谈心谈话), without what was said: that is asked for by itself ({@link Talks#content}).
 *
 * @param written whether the content has been put down
 * @param contentBy who put it down
 */
record Talk(
        String id,
        String campaignId,
        String branchId,
        String memberId,
        int cycle,
        TalkSignal signal,
        boolean written,
        String contentBy,
        String heldBy,
        LocalDate heldOn,
        LocalDate followUpOn,
        OffsetDateTime closedAt) {

    boolean isOpen() {
        return closedAt == null;
    }
}
