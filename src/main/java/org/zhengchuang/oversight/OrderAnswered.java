package org.zhengchuang.oversight;

import org.zhengchuang.engine.DomainEvent;

/** A branch answered an order. */
public record OrderAnswered(String campaignId, String branchId, String orderId, int number, String answer)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return orderId;
    }
}
