package org.zhengchuang.supervision.guidance;

import org.zhengchuang.engine.DomainEvent;

/** A draft of guidance was not signed, with the reason. */
public record GuidanceReturned(String campaignId, String commonProblemId, String reason) implements DomainEvent {

    @Override
    public String subjectId() {
        return commonProblemId;
    }
}
