package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member belongs to another branch from that day. {@code branchId} is the new one. */
public record MemberTransferred(String memberId, String fromBranchId, String branchId, LocalDate fromOn, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
