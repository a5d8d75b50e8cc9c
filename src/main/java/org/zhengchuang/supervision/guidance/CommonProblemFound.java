package org.zhengchuang.supervision.guidance;

import org.zhengchuang.engine.DomainEvent;

/** The same kind of problem was found so often that it has to be studied. */
public record CommonProblemFound(String campaignId, String commonProblemId, String kind) implements DomainEvent {

    @Override
    public String subjectId() {
        return commonProblemId;
    }
}
