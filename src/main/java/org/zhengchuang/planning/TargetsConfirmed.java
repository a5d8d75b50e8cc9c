package org.zhengchuang.planning;

import org.zhengchuang.engine.DomainEvent;

/** A member's targets were confirmed: by himself, or on paper. */
public record TargetsConfirmed(String campaignId, String branchId, String memberId, boolean onPaper)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
