package org.zhengchuang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.store.Endings;
import org.zhengchuang.roster.store.Entry;
import org.zhengchuang.roster.store.Recorded;
import org.zhengchuang.roster.store.RosterTables;

/** Who holds what and answers for what: offices, owners, posts, departments' persons, and who acts for the absent. */
@Component
public class Appointments {

    private final JdbcClient jdbc;
    private final Roster roster;
    private final RosterTables tables;
    private final Endings endings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(
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

    /** A member takes up an office in his branch. There is one secretary at a time. */
    @Transactional
    public void appoint(String branchId, OfficeKind kind, String memberId, LocalDate from, String reason) {
        RosterChanges.given(reason);
        tables.lock();
        var branch = roster.branch(branchId);
        var member = onRoster(memberId, from);
        if (!branchId.equals(member.branchId())) {
            throw new Refusal("roster.fault.office.otherBranch", member.name(), from.toString(), branch.name());
        }
        notYetOver(branchId, kind, from).stream()
                .filter(office ->
                        kind == OfficeKind.SECRETARY || office.memberId().equals(memberId))
                .findFirst()
                .ifPresent(office -> {
                    throw new Refusal(
                            "roster.office.taken",
                            branch.name(),
                            kind.text(),
                            roster.member(office.memberId()).name(),
                            office.fromOn().toString());
                });
        tables.write(Entry.newOffice(new Office(branchId, kind, memberId, from, null)));
        events.publishEvent(new OfficeChanged(branchId, kind, memberId, from, null, reason));
    }

    /** A member leaves an office; an owner who thereby no longer sits on the committee no longer answers for anything. */
    @Transactional
    public void endOffice(
            String branchId, OfficeKind kind, String memberId, LocalDate until, String reason, String actor) {
        RosterChanges.given(reason);
        tables.lock();
        var office = notYetOver(branchId, kind, until).stream()
                .filter(held -> held.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "roster.office.notHeld", roster.member(memberId).name(), kind.text(), until.toString()));
        tables.write(Entry.endedOffice(office, until));
        events.publishEvent(new OfficeChanged(branchId, kind, memberId, office.fromOn(), until, reason));
        var objection = OwnerRule.objection(
                roster.member(memberId),
                roster.branch(branchId),
                officesHeld(branchId, memberId, until),
                roster.fullMemberCount(branchId, until));
        if (objection.isPresent()) {
            endings.noLongerOwner(memberId, branchId, until, reason, recorded(actor))
                    .forEach(events::publishEvent);
        }
    }

    /**
     * Another person answers for the stage from that day; the open tasks go with it (F4).
     *
     * @param stage {@code null} for the whole campaign
     * @param newOwnerId {@code null} where the place falls vacant, so that the secretary answers; for one stage, so that
     *     the owner of the campaign does
     * @param from today or later: who answered on a past day has done so
     */
    @Transactional
    public void handOver(String branchId, Stage stage, String newOwnerId, LocalDate from, String reason, String actor) {
        RosterChanges.given(reason);
        tables.lock();
        var branch = roster.branch(branchId);
        if (from.isBefore(roster.today())) {
            throw new Refusal("roster.owner.past", from.toString());
        }
        if (newOwnerId != null) {
            OwnerRule.objection(
                            onRoster(newOwnerId, from),
                            branch,
                            officesHeld(branchId, newOwnerId, from),
                            roster.fullMemberCount(branchId, from))
                    .ifPresent(objection -> {
                        throw new Refusal(objection.key(), objection.arguments().toArray());
                    });
        }
        var previous = named(branchId, stage, from);
        if (Objects.equals(previous, newOwnerId)) {
            throw new Refusal("roster.owner.same", branch.name());
        }
        tables.write(Entry.owner(branchId, stage, from, newOwnerId, reason, recorded(actor)));
        events.publishEvent(new OwnerAppointed(branchId, stage, previous, newOwnerId, from, reason));
    }

    /** A member is away, both days included, and another acts for him. Who holds an office is represented in his branch. */
    @Transactional
    public void declareAbsence(
            String memberId, LocalDate from, LocalDate to, String substituteId, String reason, String actor) {
        RosterChanges.given(reason);
        tables.lock();
        if (to.isBefore(from)) {
            throw new Refusal("roster.absence.endsBefore", to.toString(), from.toString());
        }
        var member = onRoster(memberId, from);
        var substitute = signingIn(substituteId, from);
        if (memberId.equals(substituteId)) {
            throw new Refusal("roster.absence.himself", member.name());
        }
        if (!roster.officesOf(memberId).isEmpty() && !member.branchId().equals(substitute.branchId())) {
            throw new Refusal(
                    "roster.absence.otherBranch",
                    substitute.name(),
                    roster.branch(member.branchId()).name());
        }
        var overlapping = jdbc.sql("""
                        select count(*) from absence where member_id = :member and from_on <= :to and to_on >= :from
                        """)
                .param("member", memberId)
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
        if (overlapping > 0) {
            throw new Refusal("roster.absence.overlaps", member.name());
        }
        tables.write(Entry.absence(new Absence(memberId, from, to, substituteId, reason), recorded(actor)));
        events.publishEvent(new AbsenceDeclared(memberId, member.branchId(), substituteId, from, to, reason));
    }

    /** He is back earlier: yesterday was the last day of his absence. */
    @Transactional
    public void backAgain(String memberId) {
        tables.lock();
        var member = roster.member(memberId);
        var absence = roster.absences(String.valueOf(member.branchId())).stream()
                .filter(away -> away.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new Refusal("roster.absence.none", member.name()));
        var last = roster.today().minusDays(1);
        tables.write(Entry.endedAbsence(absence, last));
        events.publishEvent(new AbsenceEnded(memberId, member.branchId(), absence.substituteId(), last));
    }

    /** A department names the one person who answers for its part (R51), or {@code null} for nobody. */
    @Transactional
    public void nameDepartmentPerson(
            String departmentId, String memberId, LocalDate from, String reason, String actor) {
        RosterChanges.given(reason);
        tables.lock();
        var department = roster.department(departmentId);
        if (memberId != null) {
            signingIn(memberId, from);
        }
        tables.write(Entry.departmentPerson(departmentId, from, memberId, reason, recorded(actor)));
        events.publishEvent(new DepartmentPersonNamed(departmentId, department.personId(), memberId, from, reason));
    }

    /** A member takes up a post of the factory; in a post of one holder he follows the one before. */
    @Transactional
    public void appoint(FactoryPost post, String memberId, LocalDate from, String reason, String actor) {
        RosterChanges.given(reason);
        tables.lock();
        var member = signingIn(memberId, from);
        var holders = roster.holdersOf(post);
        if (holders.stream().anyMatch(holder -> holder.id().equals(memberId))) {
            throw new Refusal("roster.post.held", member.name(), post.text());
        }
        String previous = null;
        if (post.sole()) {
            previous = holders.stream().findFirst().map(Member::id).orElse(null);
            tables.write(Entry.solePost(post, from, memberId, reason, recorded(actor)));
        } else {
            tables.write(Entry.sharedPost(post, memberId, from, null));
        }
        events.publishEvent(new PostChanged(post, previous, memberId, from, null, reason));
    }

    /** A member leaves a post of the factory. */
    @Transactional
    public void leavePost(FactoryPost post, String memberId, LocalDate until, String reason, String actor) {
        RosterChanges.given(reason);
        tables.lock();
        var from = jdbc.sql("""
                        select from_on from post_term where post = :post and member_id = :member
                          and from_on <= :day and (until_on is null or until_on > :day)
                        """)
                .param("post", post.name())
                .param("member", memberId)
                .param("day", until)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new Refusal(
                        "roster.office.notHeld", roster.member(memberId).name(), post.text(), until.toString()));
        if (post.sole()) {
            tables.write(Entry.solePost(post, until, null, reason, recorded(actor)));
            events.publishEvent(new PostChanged(post, memberId, null, until, null, reason));
        } else {
            tables.write(Entry.endedSharedPost(post, memberId, from, until));
            events.publishEvent(new PostChanged(post, null, memberId, from, until, reason));
        }
    }

    private List<Office> notYetOver(String branchId, OfficeKind kind, LocalDate day) {
        return jdbc.sql("""
                        select branch_id, kind, member_id, from_on, until_on from office
                        where branch_id = :branch and kind = :kind and (until_on is null or until_on > :day)
                        """)
                .param("branch", branchId)
                .param("kind", kind.name())
                .param("day", day)
                .query(Office.class)
                .list();
    }

    private Set<OfficeKind> officesHeld(String branchId, String memberId, LocalDate day) {
        return roster.offices(branchId, day).stream()
                .filter(office -> office.memberId().equals(memberId))
                .map(Office::kind)
                .collect(Collectors.toSet());
    }

    private String named(String branchId, Stage stage, LocalDate day) {
        return jdbc.sql("""
                        select member_id from stage_owner_term where branch_id = :branch and stage = :stage
                          and from_on <= :day and (until_on is null or until_on > :day)
                        """)
                .param("branch", branchId)
                .param("stage", stage == null ? Entry.WHOLE_CAMPAIGN : stage.name())
                .param("day", day)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Member onRoster(String memberId, LocalDate day) {
        var member = roster.find(memberId, day).orElseThrow(() -> new Refusal("roster.member.unknown", memberId));
        if (!member.active()) {
            throw new Refusal("roster.fault.notOnRoster", member.name(), day.toString());
        }
        return member;
    }

    private Member signingIn(String memberId, LocalDate day) {
        var member = onRoster(memberId, day);
        if (!member.account()) {
            throw new Refusal("roster.post.noAccount", member.name());
        }
        return member;
    }

    private Recorded recorded(String actor) {
        return new Recorded(actor, OffsetDateTime.now(clock));
    }
}
