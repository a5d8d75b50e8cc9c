package org.zhengchuang.deadlines;

import java.time.OffsetDateTime;
import org.zhengchuang.engine.DomainEvent;

/** The deadline of an open duty moved. The first date stays in the ledger, and every one after it. */
public record DutyDateMoved(
        String campaignId,
        String branchId,
        String dutyId,
        String duty,
        OffsetDateTime before,
        OffsetDateTime due,
        DutyDate.Cause cause,
        String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return dutyId;
    }
}
