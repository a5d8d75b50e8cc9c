package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member votes again from that day. */
public record VotingRightRestored(String memberId, String branchId, LocalDate fromOn) implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
