package org.zhengchuang.records;

import org.zhengchuang.engine.DomainEvent;

/** A paper was put on the register. */
public record PaperRegistered(String campaignId, String paperId, PaperKind kind, String number, String title)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return paperId;
    }
}
