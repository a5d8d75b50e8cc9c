package org.zhengchuang.running;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member knows the frozen conditions and how to meet them (R18). */
public record ConditionsAcknowledged(
        String campaignId, String branchId, String memberId, int ruleBookVersion, LocalDate clearOn)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
