package org.zhengchuang.running;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A measure was carried out, with that result. */
public record MeasureCarriedOut(String campaignId, String branchId, String measureId, LocalDate doneOn, String result)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return measureId;
    }
}
