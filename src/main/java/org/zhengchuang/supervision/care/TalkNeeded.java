package org.zhengchuang.supervision.care;

import org.zhengchuang.engine.DomainEvent;

/** Somebody shall talk with the member; why stays with those who may know. */
public record TalkNeeded(String campaignId, String branchId, String memberId, int cycle) implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
