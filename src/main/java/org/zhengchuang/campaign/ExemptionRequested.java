package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** Somebody of the branch asks that a member need not take part. */
public record ExemptionRequested(String campaignId, String branchId, String memberId, String reason, String requestedBy)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
