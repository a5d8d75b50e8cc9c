package org.zhengchuang.roster.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.DomainEvent;
import org.zhengchuang.roster.DepartmentPersonNamed;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.OfficeChanged;
import org.zhengchuang.roster.OwnerAppointed;
import org.zhengchuang.roster.PostChanged;
import org.zhengchuang.roster.Stage;

/**
 * Ends what somebody answers for when he goes: his places fall vacant from that day, and so pass to the secretary and
 * whoever follows him, until a successor is named. A successor already named for that day stays.
 */
@Component
public class Endings {

    private record Ownership(String branchId, String stage, LocalDate fromOn) {}

    private record Personhood(String departmentId, LocalDate fromOn) {}

    private record PostHeld(FactoryPost post, LocalDate fromOn) {}

    private final JdbcClient jdbc;
    private final RosterTables tables;

    Endings(JdbcClient jdbc, RosterTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** He leaves the roster: everything he holds ends. */
    public List<DomainEvent> leavesRoster(
            String memberId, String branchId, LocalDate day, String reason, Recorded recorded) {
        var events = leavesBranch(memberId, branchId, day, reason, recorded);
        departments(memberId, day, reason, recorded, events);
        solePosts(memberId, day, reason, recorded, events);
        sharedPosts(memberId, day, reason, events);
        return events;
    }

    /** He leaves the branch: his offices there end, and he no longer answers for any of its stages. */
    public List<DomainEvent> leavesBranch(
            String memberId, String branchId, LocalDate day, String reason, Recorded recorded) {
        var events = noLongerOwner(memberId, branchId, day, reason, recorded);
        jdbc.sql("""
                        select branch_id, kind, member_id, from_on, until_on from office
                        where member_id = :member and branch_id = :branch and (until_on is null or until_on > :day)
                        """)
                .param("member", memberId)
                .param("branch", branchId)
                .param("day", day)
                .query(Office.class)
                .list()
                .forEach(office -> {
                    tables.write(Entry.endedOffice(office, day));
                    events.add(new OfficeChanged(branchId, office.kind(), memberId, office.fromOn(), day, reason));
                });
        return events;
    }

    /** He no longer sits on the committee: he answers for none of the branch's stages from that day on. */
    public List<DomainEvent> noLongerOwner(
            String memberId, String branchId, LocalDate day, String reason, Recorded recorded) {
        var events = new ArrayList<DomainEvent>();
        jdbc.sql("""
                        select branch_id, stage, from_on from stage_owner_term
                        where member_id = :member and branch_id = :branch and (until_on is null or until_on > :day)
                        """)
                .param("member", memberId)
                .param("branch", branchId)
                .param("day", day)
                .query(Ownership.class)
                .list()
                .forEach(term -> {
                    var stage = Entry.WHOLE_CAMPAIGN.equals(term.stage()) ? null : Stage.valueOf(term.stage());
                    var from = later(term.fromOn(), day);
                    tables.write(Entry.owner(branchId, stage, from, null, reason, recorded));
                    events.add(new OwnerAppointed(branchId, stage, memberId, null, from, reason));
                });
        return events;
    }

    private void departments(
            String memberId, LocalDate day, String reason, Recorded recorded, List<DomainEvent> events) {
        jdbc.sql("""
                        select department_id, from_on from department_person_term
                        where member_id = :member and (until_on is null or until_on > :day)
                        """)
                .param("member", memberId)
                .param("day", day)
                .query(Personhood.class)
                .list()
                .forEach(term -> {
                    var from = later(term.fromOn(), day);
                    tables.write(Entry.departmentPerson(term.departmentId(), from, null, reason, recorded));
                    events.add(new DepartmentPersonNamed(term.departmentId(), memberId, null, from, reason));
                });
    }

    private void solePosts(String memberId, LocalDate day, String reason, Recorded recorded, List<DomainEvent> events) {
        posts(memberId, day).stream().filter(held -> held.post().sole()).forEach(held -> {
            var from = later(held.fromOn(), day);
            tables.write(Entry.solePost(held.post(), from, null, reason, recorded));
            events.add(new PostChanged(held.post(), memberId, null, from, null, reason));
        });
    }

    private void sharedPosts(String memberId, LocalDate day, String reason, List<DomainEvent> events) {
        posts(memberId, day).stream().filter(held -> !held.post().sole()).forEach(held -> {
            tables.write(Entry.endedSharedPost(held.post(), memberId, held.fromOn(), day));
            events.add(new PostChanged(held.post(), null, memberId, held.fromOn(), day, reason));
        });
    }

    private List<PostHeld> posts(String memberId, LocalDate day) {
        return jdbc.sql("""
                        select post, from_on from post_term
                        where member_id = :member and (until_on is null or until_on > :day)
                        """)
                .param("member", memberId)
                .param("day", day)
                .query(PostHeld.class)
                .list();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
