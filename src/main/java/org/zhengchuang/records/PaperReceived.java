package org.zhengchuang.records;

import org.zhengchuang.engine.DomainEvent;

/** A branch's owner signed for a paper (签收). */
public record PaperReceived(String campaignId, String branchId, String paperId, String title) implements DomainEvent {

    @Override
    public String subjectId() {
        return paperId;
    }
}
