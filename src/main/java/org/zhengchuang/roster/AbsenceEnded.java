package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member is back before the day he had named; {@code lastDay} was the last day on which another acted for him. */
public record AbsenceEnded(String memberId, String branchId, String substituteId, LocalDate lastDay)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
