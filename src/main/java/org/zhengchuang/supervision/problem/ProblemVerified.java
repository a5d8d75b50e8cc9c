package org.zhengchuang.supervision.problem;

import org.zhengchuang.engine.DomainEvent;

/** A third person looked: passed, failed (it goes back) or withdrawn, with his reason. */
public record ProblemVerified(
        String campaignId, String branchId, String problemId, String verifiedBy, String verdict, String opinion)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return problemId;
    }
}
