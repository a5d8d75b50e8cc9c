package org.zhengchuang.running;

import org.zhengchuang.engine.DomainEvent;

/** A member proposed a measure (R19). */
public record MeasureProposed(String campaignId, String branchId, String memberId, String measure)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
