package org.zhengchuang.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * Issues initial passwords: to everybody of a branch, or of the factory, who has none yet, or to one person who lost
 * his. They are told once, to whoever issues them, and have to be changed at the first sign-in.
 */
@Component
class InitialPasswords {

    record Issued(String id, String name, String branchId, String password) {}

    private final Roster roster;
    private final IdentityService identity;
    private final EngineAsItself engine;
    private final AccountTable accounts;
    private final AccountStates states;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InitialPasswords(
            Roster roster,
            IdentityService identity,
            EngineAsItself engine,
            AccountTable accounts,
            AccountStates states,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roster = roster;
        this.identity = identity;
        this.engine = engine;
        this.accounts = accounts;
        this.states = states;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** How many open accounts wait for a password: branch to number. */
    List<Waiting> waiting() {
        var members = waitingMembers().collect(Collectors.groupingBy(Member::branchId, Collectors.counting()));
        return roster.branches().stream()
                .filter(branch -> members.containsKey(branch.id()))
                .map(branch -> new Waiting(branch.id(), branch.name(), members.get(branch.id())))
                .toList();
    }

    record Waiting(String branchId, String name, long count) {}

    private Stream<Member> waitingMembers() {
        var waiting = accounts.all().stream()
                .filter(account -> account.open() && account.password() == Account.Password.UNISSUED)
                .map(Account::id)
                .collect(Collectors.toSet());
        return roster.members().stream().filter(member -> waiting.contains(member.id()));
    }

    /** @param branchId the branch, or {@code null} for the whole factory */
    @Transactional
    public List<Issued> issueToAll(String branchId) {
        Predicate<Member> concerned = member -> branchId == null || branchId.equals(member.branchId());
        var members = waitingMembers().filter(concerned).toList();
        if (members.isEmpty()) {
            throw new Refusal("identity.accounts.nobody-waits");
        }
        return issue(members);
    }

    @Transactional
    public List<Issued> issueTo(String memberId) {
        var account = accounts.find(memberId)
                .filter(found -> found.open() && found.origin() == Account.Origin.ROSTER)
                .orElseThrow(() -> new Refusal("identity.accounts.unknown", memberId));
        return issue(List.of(roster.member(account.id())));
    }

    private List<Issued> issue(List<Member> members) {
        var now = OffsetDateTime.now(clock);
        var issued = engine.call(() -> {
            var users = identity.createUserQuery().list().stream().collect(Collectors.toMap(User::getId, user -> user));
            return members.stream()
                    .map(member -> issue(member, users.get(member.id())))
                    .toList();
        });
        for (Issued one : issued) {
            accounts.passwordSet(one.id(), Account.Password.INITIAL, now);
            events.publishEvent(new PasswordIssued(one.id()));
        }
        states.forget();
        return issued;
    }

    private Issued issue(Member member, User user) {
        var password = passwords.generate();
        passwords.setGenerated(user, password);
        identity.saveUser(user);
        identity.unlockUser(member.id());
        return new Issued(member.id(), member.name(), member.branchId(), password);
    }
}
