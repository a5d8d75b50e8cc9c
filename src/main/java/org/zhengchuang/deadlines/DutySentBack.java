package org.zhengchuang.deadlines;

import java.time.OffsetDateTime;
import org.zhengchuang.engine.DomainEvent;

/** Work was sent back to its person: a new task, under the date of the one before. */
public record DutySentBack(
        String campaignId,
        String branchId,
        String dutyId,
        String duty,
        String continues,
        int returns,
        OffsetDateTime due)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return dutyId;
    }
}
