package org.zhengchuang.deadlines.reminders;

import org.zhengchuang.engine.DomainEvent;

/** Somebody above pressed whoever owes a duty (催办). */
public record DutyUrged(String campaignId, String branchId, String dutyId, String duty, String person, String words)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return dutyId;
    }
}
