package org.zhengchuang.identity;

import org.zhengchuang.engine.DomainEvent;

/** Somebody tried to sign in as this account and was refused; there may be no such account. */
public record SignInRefused(String accountId, String address) implements DomainEvent {

    @Override
    public String subjectId() {
        return accountId;
    }
}
