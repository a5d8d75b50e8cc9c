package org.zhengchuang.supervision;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A branch was looked at outside its cycles. */
public record SpotChecked(
        String campaignId, String branchId, String spotCheckId, LocalDate checkedOn, int members, int found)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return spotCheckId;
    }
}
