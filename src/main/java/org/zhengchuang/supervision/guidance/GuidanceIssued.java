package org.zhengchuang.supervision.guidance;

import org.zhengchuang.engine.DomainEvent;

/** Guidance on a common problem was signed. */
public record GuidanceIssued(String campaignId, String commonProblemId, String title, String issuedBy)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return commonProblemId;
    }
}
