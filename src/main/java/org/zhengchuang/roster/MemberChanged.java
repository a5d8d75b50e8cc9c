package org.zhengchuang.roster;

import org.zhengchuang.engine.DomainEvent;

/** What the roster says of a member was corrected: his name, standing, phone, mail, or whether he has an account. */
public record MemberChanged(Member before, Member after) implements DomainEvent {

    @Override
    public String branchId() {
        return after.branchId();
    }

    @Override
    public String subjectId() {
        return after.id();
    }
}
