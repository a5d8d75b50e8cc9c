package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member has no vote from that day. */
public record VotingRightSuspended(String memberId, String branchId, LocalDate fromOn, LocalDate untilOn, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
