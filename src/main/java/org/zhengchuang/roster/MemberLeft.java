package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member is no longer on the roster from that day; his last branch is named. His duties end or pass on. */
public record MemberLeft(String memberId, String branchId, LocalDate fromOn, String reason) implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
