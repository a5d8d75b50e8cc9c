package org.zhengchuang.identity;

import org.zhengchuang.engine.DomainEvent;

/** The office issued an initial password, which has to be changed at the first sign-in. */
public record PasswordIssued(String accountId) implements DomainEvent {

    @Override
    public String subjectId() {
        return accountId;
    }
}
