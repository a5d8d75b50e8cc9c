package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member is away for some days, both included, and another acts for him meanwhile. */
public record AbsenceDeclared(
        String memberId, String branchId, String substituteId, LocalDate fromOn, LocalDate toOn, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
