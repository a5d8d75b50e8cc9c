package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member came onto the roster, for the first time or again. */
public record MemberJoined(String memberId, String branchId, LocalDate fromOn) implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
