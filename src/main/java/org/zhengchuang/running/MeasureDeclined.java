package org.zhengchuang.running;

import org.zhengchuang.engine.DomainEvent;

/** The secretary did not adopt the member's measure, and said why. */
public record MeasureDeclined(String campaignId, String branchId, String memberId, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
