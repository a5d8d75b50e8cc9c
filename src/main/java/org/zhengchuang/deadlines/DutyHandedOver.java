package org.zhengchuang.deadlines;

import org.zhengchuang.engine.DomainEvent;

/** Another answers for an open duty from now on. */
public record DutyHandedOver(
        String campaignId,
        String branchId,
        String dutyId,
        String duty,
        String previousId,
        String personId,
        DutyHolder.Cause cause,
        String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return dutyId;
    }
}
