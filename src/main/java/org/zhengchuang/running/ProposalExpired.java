package org.zhengchuang.running;

import org.zhengchuang.engine.DomainEvent;

/** The round ended before the member answered; a proposal is offered, not owed as a judgement is. */
public record ProposalExpired(String campaignId, String branchId, String memberId, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
