package org.zhengchuang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Answers on every request whether the account is still open and what it may do; remembered for a few seconds, so that
 * a closed account's sessions end at once on this node and after those seconds on any other.
 */
@Component
class AccountStates {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private record Known(AccountState state, Instant until) {}

    private final IdentityService identity;
    private final AccountTable accounts;
    private final Directory directory;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AccountStates(IdentityService identity, AccountTable accounts, Directory directory, Clock clock) {
        this.identity = identity;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    AccountState of(String id) {
        var now = clock.instant();
        return known.compute(
                        id,
                        (key, old) -> old != null && now.isBefore(old.until())
                                ? old
                                : new Known(load(key), now.plus(REMEMBERED)))
                .state();
    }

    void forget() {
        known.clear();
    }

    private AccountState load(String id) {
        var groups = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
        // Further administrators are made in Camunda Admin, and are not in our table.
        return accounts.find(id)
                .map(account -> new AccountState(
                        account.open(),
                        account.password() == Account.Password.INITIAL && !directory.answersFor(account),
                        instant(account.passwordSetAt()),
                        groups))
                .orElseGet(() ->
                        new AccountState(identity.createUserQuery().userId(id).count() == 1, false, null, groups));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
