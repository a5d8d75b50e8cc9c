package org.zhengchuang.oversight;

import org.zhengchuang.engine.DomainEvent;

/** An order (督办单) was issued to a branch. */
public record OrderIssued(String campaignId, String branchId, String orderId, int number, String matter)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return orderId;
    }
}
