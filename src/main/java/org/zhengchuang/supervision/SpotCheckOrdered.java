package org.zhengchuang.supervision;

import org.zhengchuang.engine.DomainEvent;

/** Somebody who may wants to look at a branch outside its cycles (R20). */
public record SpotCheckOrdered(String campaignId, String branchId, String spotCheckId, String occasion)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return spotCheckId;
    }
}
