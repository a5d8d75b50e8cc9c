package org.zhengchuang.deadlines;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** Somebody asked for more time for one of his duties. */
public record ExtensionRequested(
        String campaignId, String branchId, String dutyId, String duty, LocalDate wantedOn, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return dutyId;
    }
}
