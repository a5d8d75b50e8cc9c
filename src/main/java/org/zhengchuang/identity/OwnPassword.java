package org.zhengchuang.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a person's own password; every other session of his ends by it. */
@Component
class OwnPassword {

    private final IdentityService identity;
    private final EngineAsItself engine;
    private final AccountTable accounts;
    private final AccountPasswords passwords;
    private final Directory directory;
    private final AccountStates states;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(
            IdentityService identity,
            EngineAsItself engine,
            AccountTable accounts,
            AccountPasswords passwords,
            Directory directory,
            AccountStates states,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identity = identity;
        this.engine = engine;
        this.accounts = accounts;
        this.passwords = passwords;
        this.directory = directory;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /** Whether it is the factory's directory that knows it, where it is changed too. */
    boolean isKeptElsewhere(String id) {
        return accounts.find(id).filter(directory::answersFor).isPresent();
    }

    /** The rules that this password would break, in the order of the policy. */
    List<PasswordPolicyRule> broken(String id, String password) {
        return engine.call(() -> {
            var user = identity.createUserQuery().userId(id).singleResult();
            return identity.checkPasswordAgainstPolicy(new SensiblePasswords(), password, user)
                    .getViolatedRules();
        });
    }

    /** Whether this is the account's password; counts as a sign-in attempt. */
    boolean matches(String id, String password) {
        return passwords.matches(id, password);
    }

    @Transactional
    public void change(String id, String password) {
        engine.run(() -> {
            var user = identity.createUserQuery().userId(id).singleResult();
            user.setPassword(password);
            identity.saveUser(user);
        });
        accounts.passwordSet(id, Account.Password.CHOSEN, OffsetDateTime.now(clock));
        states.forget();
        events.publishEvent(new PasswordChanged(id));
    }
}
