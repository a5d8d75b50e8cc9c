package org.zhengchuang.roster;

import org.zhengchuang.engine.DomainEvent;

/** A branch was opened ({@code before} is null), renamed, given to another department, or closed. */
public record BranchChanged(Branch before, Branch after) implements DomainEvent {

    @Override
    public String branchId() {
        return after.id();
    }
}
