package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A department named another person for its part of the campaign (R51), or nobody ({@code memberId} null). */
public record DepartmentPersonNamed(
        String departmentId, String previousId, String memberId, LocalDate fromOn, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
