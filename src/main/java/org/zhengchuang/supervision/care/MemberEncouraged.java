package org.zhengchuang.supervision.care;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member's progress was encouraged, and conditions for more were created (R34). */
public record MemberEncouraged(
        String campaignId, String branchId, String memberId, String encouragedBy, LocalDate encouragedOn)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
