package org.zhengchuang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.store.Endings;
import org.zhengchuang.roster.store.Entry;
import org.zhengchuang.roster.store.Recorded;
import org.zhengchuang.roster.store.RosterTables;

/**
 * Who comes onto the roster, moves to another branch, or leaves it, also in the middle of a campaign (R35). What such a
 * person answered for passes on the same day to whoever stands next.
 */
@Component
public class RosterChanges {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,32}");

    private record Placement(LocalDate fromOn, String branchId) {}

    private final JdbcClient jdbc;
    private final Roster roster;
    private final RosterTables tables;
    private final Endings endings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterChanges(
            JdbcClient jdbc,
            Roster roster,
            RosterTables tables,
            Endings endings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.tables = tables;
        this.endings = endings;
        this.events = events;
        this.clock = clock;
    }

    /** A member comes into the branch that is named in him, for the first time or again after he had left. */
    @Transactional
    public void join(Member member, LocalDate from, String actor) {
        tables.lock();
        open(member.branchId(), from);
        var known = roster.find(member.id());
        if (known.isEmpty()) {
            if (!NUMBER.matcher(member.id()).matches()) {
                throw new Refusal("roster.member.number", member.id());
            }
            tables.write(Entry.newMember(member));
        } else {
            var last = lastPlacement(member.id());
            if (last.branchId() != null) {
                throw new Refusal("roster.member.exists", known.get().name(), member.id());
            }
            after(last, from);
            tables.write(Entry.changedMember(member));
        }
        tables.write(Entry.membership(member.id(), from, member.branchId(), null, recorded(actor)));
        events.publishEvent(new MemberJoined(member.id(), member.branchId(), from));
    }

    /** Corrects what is known of a member: name, standing, dates, phone, mail, account. His branch stays. */
    @Transactional
    public void correct(Member member) {
        tables.lock();
        var before = roster.member(member.id());
        if (before.equals(member)) {
            return;
        }
        tables.write(Entry.changedMember(member));
        events.publishEvent(new MemberChanged(before, roster.member(member.id())));
    }

    /** A member goes to another branch; his offices and duties in the former one end that day. */
    @Transactional
    public void transfer(String memberId, String branchId, LocalDate from, String reason, String actor) {
        given(reason);
        tables.lock();
        var member = roster.member(memberId);
        var last = lastPlacement(memberId);
        if (last.branchId() == null) {
            throw new Refusal("roster.member.left", member.name(), memberId);
        }
        var branch = open(branchId, from);
        if (last.branchId().equals(branchId)) {
            throw new Refusal("roster.member.there", member.name(), branch.name());
        }
        after(last, from);
        tables.write(Entry.membership(memberId, from, branchId, reason, recorded(actor)));
        events.publishEvent(new MemberTransferred(memberId, last.branchId(), branchId, from, reason));
        endings.leavesBranch(memberId, last.branchId(), from, reason, recorded(actor))
                .forEach(events::publishEvent);
    }

    /** A member leaves the roster; all that he holds ends that day. */
    @Transactional
    public void leave(String memberId, LocalDate from, String reason, String actor) {
        given(reason);
        tables.lock();
        var member = roster.member(memberId);
        var last = lastPlacement(memberId);
        if (last.branchId() == null) {
            throw new Refusal("roster.member.left", member.name(), memberId);
        }
        after(last, from);
        tables.write(Entry.membership(memberId, from, null, reason, recorded(actor)));
        events.publishEvent(new MemberLeft(memberId, last.branchId(), from, reason));
        endings.leavesRoster(memberId, last.branchId(), from, reason, recorded(actor))
                .forEach(events::publishEvent);
    }

    /**
     * A member has no vote for a time (留党察看); where he voted again earlier than it was said, {@link #restoreVote} ends it.
     *
     * @param until the first day on which he votes again; {@code null} where it is not known yet
     */
    @Transactional
    public void suspendVote(String memberId, LocalDate from, LocalDate until, String reason, String actor) {
        given(reason);
        tables.lock();
        var member = roster.member(memberId);
        if (until != null && !until.isAfter(from)) {
            throw new Refusal("roster.vote.endsBefore", until.toString(), from.toString());
        }
        if (suspensions(memberId).stream().anyMatch(known -> overlaps(known, from, until))) {
            throw new Refusal("roster.vote.overlaps", member.name());
        }
        tables.write(Entry.votingSuspension(new VotingSuspension(memberId, from, until, reason), recorded(actor)));
        events.publishEvent(new VotingRightSuspended(memberId, member.branchId(), from, until, reason));
    }

    /** A member votes again from today. */
    @Transactional
    public void restoreVote(String memberId) {
        tables.lock();
        var member = roster.member(memberId);
        var today = roster.today();
        var suspension = suspensions(memberId).stream()
                .filter(known -> known.untilOn() == null || known.untilOn().isAfter(today))
                .findFirst()
                .orElseThrow(() -> new Refusal("roster.vote.none", member.name()));
        tables.write(Entry.endedVotingSuspension(suspension, today));
        events.publishEvent(new VotingRightRestored(memberId, member.branchId(), today));
    }

    private List<VotingSuspension> suspensions(String memberId) {
        return jdbc.sql("""
                        select member_id, from_on, until_on, reason from voting_suspension
                         where member_id = :member order by from_on
                        """)
                .param("member", memberId)
                .query(VotingSuspension.class)
                .list();
    }

    private static boolean overlaps(VotingSuspension known, LocalDate from, LocalDate until) {
        return (until == null || known.fromOn().isBefore(until))
                && (known.untilOn() == null || known.untilOn().isAfter(from));
    }

    private Branch open(String branchId, LocalDate day) {
        var branch = roster.branch(branchId);
        if (!branch.openOn(day)) {
            throw new Refusal("roster.branch.notOpen", branch.name(), day.toString());
        }
        return branch;
    }

    private Placement lastPlacement(String memberId) {
        return jdbc.sql("""
                        select from_on, branch_id from membership
                        where member_id = :member order by from_on desc fetch first 1 row only
                        """).param("member", memberId).query(Placement.class).single();
    }

    private static void after(Placement last, LocalDate day) {
        if (!day.isAfter(last.fromOn())) {
            throw new Refusal(
                    "roster.member.dayBefore", day.toString(), last.fromOn().toString());
        }
    }

    static void given(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("roster.reason.missing");
        }
        if (reason.length() > 500) {
            throw new Refusal("roster.reason.tooLong");
        }
    }

    private Recorded recorded(String actor) {
        return new Recorded(actor, OffsetDateTime.now(clock));
    }
}
