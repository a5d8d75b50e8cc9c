package org.zhengchuang.identity;

import org.zhengchuang.engine.DomainEvent;

/** Somebody signed in on the sign-in page, from that address. */
public record SignedIn(String accountId, String address) implements DomainEvent {

    @Override
    public String subjectId() {
        return accountId;
    }
}
