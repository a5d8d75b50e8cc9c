package org.zhengchuang.publicity;

import org.zhengchuang.engine.DomainEvent;

/** The office issued a bulletin under the next number (R6). */
public record BulletinIssued(String campaignId, String paperId, int number, String title) implements DomainEvent {

    @Override
    public String subjectId() {
        return paperId;
    }
}
