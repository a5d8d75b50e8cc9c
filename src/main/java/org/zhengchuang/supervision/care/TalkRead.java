package org.zhengchuang.supervision.care;

import org.zhengchuang.engine.DomainEvent;

/** Somebody who may opened the content of a talk. */
public record TalkRead(String campaignId, String branchId, String talkId, String reader) implements DomainEvent {

    @Override
    public String subjectId() {
        return talkId;
    }
}
