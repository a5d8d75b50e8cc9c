package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** The member takes part like everybody else. */
public record ExemptionDeclined(String campaignId, String branchId, String memberId, String opinion, String declinedBy)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
