package org.zhengchuang.identity;

import org.zhengchuang.engine.DomainEvent;

/** Somebody came onto the roster, for the first time or again, and may sign in. */
public record AccountOpened(String accountId) implements DomainEvent {

    @Override
    public String subjectId() {
        return accountId;
    }
}
