package org.zhengchuang.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;

/**
 * Accounts follow the roster: whoever is on it, and signs in himself, has an open account; his groups are those of the
 * offices and posts he holds today. Called after every change of the roster and when a day has begun.
 */
@Component
public class Accounts {

    private static final Map<FactoryPost, Role> ROLES_OF_POSTS = new EnumMap<>(Map.of(
            FactoryPost.PARTY_SECRETARY, Role.PARTY_COMMITTEE,
            FactoryPost.PARTY_COMMITTEE_MEMBER, Role.PARTY_COMMITTEE,
            FactoryPost.LEADING_GROUP_LEADER, Role.LEADING_GROUP,
            FactoryPost.LEADING_GROUP_MEMBER, Role.LEADING_GROUP,
            FactoryPost.CAMPAIGN_OFFICE, Role.OFFICE,
            FactoryPost.CAMPAIGN_OFFICE_STAFF, Role.OFFICE,
            FactoryPost.DISCIPLINE, Role.DISCIPLINE,
            FactoryPost.AUDITOR, Role.AUDITOR));

    private final Roster roster;
    private final BranchCommittees branchCommittees;
    private final IdentityService identity;
    private final EngineAsItself engine;
    private final AccountTable accounts;
    private final AccountStates states;
    private final Passwords passwords;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean rehearsal;

    Accounts(
            Roster roster,
            BranchCommittees branchCommittees,
            IdentityService identity,
            EngineAsItself engine,
            AccountTable accounts,
            AccountStates states,
            Passwords passwords,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock,
            Environment environment) {
        this.roster = roster;
        this.branchCommittees = branchCommittees;
        this.identity = identity;
        this.engine = engine;
        this.accounts = accounts;
        this.states = states;
        this.passwords = passwords;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.rehearsal = environment.acceptsProfiles(Profiles.of("rehearsal"));
    }

    /** Brings accounts and groups in step with the roster of today, in the transaction at hand or in one of its own. */
    public void reconcile() {
        transactions.executeWithoutResult(transaction -> {
            engine.run(this::follow);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    states.forget();
                }
            });
        });
    }

    private void follow() {
        var people = roster.members().stream()
                .filter(Member::account)
                .collect(Collectors.toMap(Member::id, Function.identity(), (one, same) -> one, TreeMap::new));
        var members = membersByGroup(people.keySet());
        var before = new HashMap<String, Set<String>>();
        members.keySet().forEach(group -> before.put(group, idsIn(group)));
        openAndClose(people);
        members.forEach((group, wanted) -> regroup(group, before.get(group), wanted));
    }

    /** Who belongs in which group today; the technical administrators are nobody's office, and not among them. */
    private Map<String, Set<String>> membersByGroup(Set<String> people) {
        var members = new HashMap<String, Set<String>>();
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                members.put(role.group(), new HashSet<>());
            }
        }
        members.get(Role.MEMBER.group()).addAll(people);
        ROLES_OF_POSTS.forEach((post, role) -> roster.holdersOf(post)
                .forEach(holder -> members.get(role.group()).add(holder.id())));
        for (var branch : roster.branches()) {
            roster.officeOf(branch.id(), OfficeKind.SECRETARY)
                    .ifPresent(secretary -> members.get(Role.SECRETARY.group()).add(secretary.id()));
        }
        var committees = branchCommittees.members();
        committees.values().forEach(members.get(Role.COMMITTEE.group())::addAll);
        members.putAll(committees);
        members.values().forEach(ids -> ids.retainAll(people));
        return members;
    }

    private Set<String> idsIn(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }

    private void openAndClose(Map<String, Member> people) {
        var users = identity.createUserQuery().list().stream().collect(Collectors.toMap(User::getId, user -> user));
        var known = new LinkedHashMap<String, Account>();
        accounts.all().forEach(account -> known.put(account.id(), account));
        for (Member person : people.values()) {
            if (!known.containsKey(person.id())) {
                open(person, users.get(person.id()));
            } else {
                keep(person, known.get(person.id()), users.get(person.id()));
            }
        }
        known.values().stream()
                .filter(account -> account.open() && account.origin() == Account.Origin.ROSTER)
                .filter(account -> !people.containsKey(account.id()))
                .forEach(this::close);
    }

    private void open(Member person, User existing) {
        var user = existing == null ? identity.newUser(person.id()) : existing;
        named(user, person);
        if (rehearsal) {
            passwords.setSample(user);
        } else {
            passwords.setGenerated(user, passwords.generate());
        }
        identity.saveUser(user);
        accounts.add(new Account(
                person.id(),
                Account.Origin.ROSTER,
                rehearsal ? Account.Password.CHOSEN : Account.Password.UNISSUED,
                null,
                null));
        events.publishEvent(new AccountOpened(person.id()));
    }

    private void keep(Member person, Account account, User user) {
        if (!account.open()) {
            accounts.closed(account.id(), null);
            events.publishEvent(new AccountOpened(person.id()));
        }
        if (user != null && !person.name().equals(user.getFirstName())) {
            named(user, person);
            identity.saveUser(user);
        }
    }

    /** Camunda writes first and last name in the Western order; a Chinese name stays in one piece. */
    private static void named(User user, Member person) {
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
    }

    private void close(Account account) {
        accounts.closed(account.id(), OffsetDateTime.now(clock));
        events.publishEvent(new AccountClosed(account.id()));
    }

    private void regroup(String group, Set<String> before, Set<String> wanted) {
        before.stream().filter(id -> !wanted.contains(id)).forEach(id -> identity.deleteMembership(id, group));
        wanted.stream().filter(id -> !before.contains(id)).forEach(id -> identity.createMembership(id, group));
    }
}
