package org.zhengchuang.records;

import org.zhengchuang.engine.DomainEvent;

/** An activity was referred to as evidence. */
public record EvidenceUsed(String campaignId, String branchId, String meetingId, Activities.Place place, String item)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return meetingId;
    }
}
