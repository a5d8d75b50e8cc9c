package org.zhengchuang.oversight;

import org.zhengchuang.engine.DomainEvent;

/** An order was found settled (销号), or went back to the branch. */
public record OrderJudged(
        String campaignId, String branchId, String orderId, int number, boolean settled, String opinion)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return orderId;
    }
}
