package org.zhengchuang.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it at every start that the groups, their rights and the shared filters are there, and that somebody can
 * administer the system: at the very first start {@code admin} is made, with a password that is printed once. An empty
 * group of administrators later on is a fault, and the start is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final String ADMINISTRATOR = "admin";

    private final IdentityService identity;
    private final EngineAsItself engine;
    private final Grants grants;
    private final SharedFilters filters;
    private final Accounts accounts;
    private final AccountTable table;
    private final Passwords passwords;
    private final IdentitySettings settings;
    private final TransactionTemplate transactions;
    private final MessageSource messages;
    private final Clock clock;
    private final boolean rehearsal;

    FirstStart(
            IdentityService identity,
            EngineAsItself engine,
            Grants grants,
            SharedFilters filters,
            Accounts accounts,
            AccountTable table,
            Passwords passwords,
            IdentitySettings settings,
            TransactionTemplate transactions,
            MessageSource messages,
            Clock clock,
            Environment environment) {
        this.identity = identity;
        this.engine = engine;
        this.grants = grants;
        this.filters = filters;
        this.accounts = accounts;
        this.table = table;
        this.passwords = passwords;
        this.settings = settings;
        this.transactions = transactions;
        this.messages = messages;
        this.clock = clock;
        this.rehearsal = environment.acceptsProfiles(Profiles.of("rehearsal"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var printed = transactions.execute(transaction -> engine.call(this::prepare));
        accounts.reconcile();
        if (!printed.isEmpty()) {
            print(printed);
        }
    }

    /** @return the administrator's new password, or nothing where he has one already */
    private String prepare() {
        grants.makeGroups();
        grants.makeGrants(filters.make());
        var first = table.find(ADMINISTRATOR).isEmpty();
        if (first || settings.restoreAdministrator()) {
            return makeAdministrator(first);
        }
        if (identity.createUserQuery().memberOfGroup(Role.ADMIN.group()).count() == 0) {
            throw new IllegalStateException(
                    messages.getMessage("identity.start.no-administrator", null, Locale.getDefault()));
        }
        return "";
    }

    private String makeAdministrator(boolean first) {
        var existing = identity.createUserQuery().userId(ADMINISTRATOR).singleResult();
        var user = existing == null ? identity.newUser(ADMINISTRATOR) : existing;
        user.setFirstName(messages.getMessage("identity.administrator", null, Locale.SIMPLIFIED_CHINESE));
        user.setLastName("");
        var generated = rehearsal ? "" : passwords.generate();
        if (rehearsal) {
            passwords.setSample(user);
        } else {
            passwords.setGenerated(user, generated);
        }
        identity.saveUser(user);
        identity.unlockUser(ADMINISTRATOR);
        var password = rehearsal ? Account.Password.CHOSEN : Account.Password.INITIAL;
        var now = OffsetDateTime.now(clock);
        if (first) {
            table.add(new Account(ADMINISTRATOR, Account.Origin.TECHNICAL, password, now, null));
        } else {
            table.passwordSet(ADMINISTRATOR, password, now);
        }
        if (identity.createUserQuery()
                        .userId(ADMINISTRATOR)
                        .memberOfGroup(Role.ADMIN.group())
                        .count()
                == 0) {
            identity.createMembership(ADMINISTRATOR, Role.ADMIN.group());
        }
        return generated;
    }

    /** To the console and not to the log: logs are kept, and read by others. */
    private void print(String password) {
        System.out.println(messages.getMessage(
                "identity.start.administrator", new Object[] {ADMINISTRATOR, password}, Locale.getDefault()));
    }
}
