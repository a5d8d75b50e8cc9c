package org.zhengchuang.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.zhengchuang.engine.DomainEvent;

/**
 * More time was granted or refused.
 *
 * @param due the deadline before, {@code wantedOn} the day that was asked for and, when granted, is the new one
 */
public record ExtensionDecided(
        String campaignId,
        String branchId,
        String dutyId,
        String duty,
        boolean granted,
        OffsetDateTime due,
        LocalDate wantedOn,
        String opinion)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return dutyId;
    }
}
