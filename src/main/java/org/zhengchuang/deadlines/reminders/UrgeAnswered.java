package org.zhengchuang.deadlines.reminders;

import org.zhengchuang.engine.DomainEvent;

/** Whoever owes the duty answered for it to the one who pressed. */
public record UrgeAnswered(
        String campaignId, String branchId, String dutyId, String duty, String pressedBy, String answer)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return dutyId;
    }
}
