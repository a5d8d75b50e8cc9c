package org.zhengchuang.identity;

import org.zhengchuang.engine.DomainEvent;

/** Somebody chose a new password for himself. */
public record PasswordChanged(String accountId) implements DomainEvent {

    @Override
    public String subjectId() {
        return accountId;
    }
}
