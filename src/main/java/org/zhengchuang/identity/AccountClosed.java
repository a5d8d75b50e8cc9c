package org.zhengchuang.identity;

import org.zhengchuang.engine.DomainEvent;

/** Somebody left the roster: he cannot sign in any more, and his sessions end. */
public record AccountClosed(String accountId) implements DomainEvent {

    @Override
    public String subjectId() {
        return accountId;
    }
}
