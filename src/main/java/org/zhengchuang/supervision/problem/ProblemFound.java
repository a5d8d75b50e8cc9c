package org.zhengchuang.supervision.problem;

import org.zhengchuang.engine.DomainEvent;

/** A problem was found in a member. */
public record ProblemFound(String campaignId, String branchId, String problemId, String memberId, String kind)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
