package org.zhengchuang.identity;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Whether a password is an account's: by Camunda's users, whose throttle is a pause that grows with every failure, or by
 * the factory's directory, where there is one.
 */
@Component
class AccountPasswords {

    /** Failures of one account at the directory in ten minutes; what the directory does beyond that is its own affair. */
    private static final int MOST_AT_DIRECTORY = 10;

    private final IdentityService identity;
    private final EngineAsItself engine;
    private final AccountTable accounts;
    private final Directory directory;
    private final FailureLimit guesses;
    private final SlowHash slow;

    AccountPasswords(
            IdentityService identity,
            EngineAsItself engine,
            AccountTable accounts,
            Directory directory,
            SlowHash slow,
            Clock clock) {
        this.identity = identity;
        this.engine = engine;
        this.accounts = accounts;
        this.directory = directory;
        this.slow = slow;
        this.guesses = new FailureLimit(MOST_AT_DIRECTORY, clock);
    }

    /** Counts as an attempt to sign in. */
    boolean matches(String id, String password) {
        return accounts.find(id).filter(directory::answersFor).isPresent()
                ? matchesAtDirectory(id, password)
                : engine.call(() -> matchesHere(id, password));
    }

    private boolean matchesAtDirectory(String id, String password) {
        if (guesses.exhausted(id)) {
            throw new LockedException("Too many failed sign-ins as " + id);
        }
        var matches = directory.matches(id, password);
        if (!matches) {
            guesses.failed(id);
        }
        return matches;
    }

    private boolean matchesHere(String id, String password) {
        var user = (UserEntity) identity.createUserQuery().userId(id).singleResult();
        if (user == null) {
            // Takes as long as for an account that is there: nobody learns by the clock which numbers are.
            slow.encrypt(password);
            return false;
        }
        var matches = identity.checkPassword(id, password);
        if (matches && !SlowHash.made(user.getPassword()) && isChosen(id)) {
            hashSlowly(user, password);
        }
        return matches;
    }

    /** An issued password is random, and replaced at once. */
    private boolean isChosen(String id) {
        return accounts.find(id)
                .map(account -> account.password() == Account.Password.CHOSEN)
                .orElse(true);
    }

    /** A password hashed in another way, by an older version or in Camunda Admin, may break today's policy; it stays his. */
    private void hashSlowly(User user, String password) {
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
