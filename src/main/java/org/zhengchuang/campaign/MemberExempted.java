package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** A member need not take part, for that reason: from now on he is in no count (R35). */
public record MemberExempted(String campaignId, String branchId, String memberId, String reason, String approvedBy)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
