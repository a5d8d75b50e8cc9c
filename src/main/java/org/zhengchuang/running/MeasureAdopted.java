package org.zhengchuang.running;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** The secretary adopted a measure; somebody carries it out by that day. */
public record MeasureAdopted(
        String campaignId, String branchId, String measureId, String proposerId, String responsibleId, LocalDate dueOn)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return measureId;
    }
}
