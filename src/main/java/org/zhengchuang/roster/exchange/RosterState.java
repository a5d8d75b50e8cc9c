package org.zhengchuang.roster.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.Standing;
import org.zhengchuang.roster.store.Entry;

/**
 * The part of the roster that a workbook speaks of, in memory, so that thousands of rows are compared without thousands
 * of questions to the database. While the plan is made it moves on to what the roster will be.
 */
class RosterState {

    /** What a member is, wherever he belongs. */
    record Person(
            String id,
            String name,
            Standing standing,
            LocalDate joinedPartyOn,
            String phone,
            String email,
            boolean account) {

        Member in(String branchId) {
            return new Member(id, name, branchId, standing, account, joinedPartyOn, phone, email);
        }
    }

    record Unit(String id, String name, DepartmentKind kind) {}

    /** Which stage of which branch; the stage is {@code null} for the whole campaign. */
    record Duty(String branchId, Stage stage) {}

    record PostTerm(FactoryPost post, String memberId, LocalDate fromOn, LocalDate untilOn) {

        boolean overlaps(LocalDate from, LocalDate until) {
            return (until == null || fromOn.isBefore(until)) && (untilOn == null || from.isBefore(untilOn));
        }
    }

    private static final int CHUNK = 1_000;

    final Map<String, Branch> branches = new HashMap<>();
    final Map<String, Unit> departments = new HashMap<>();
    final Map<String, Person> people = new HashMap<>();
    /** Member to day to branch; no branch from the day on which he left. */
    final Map<String, TreeMap<LocalDate, Optional<String>>> placements = new HashMap<>();

    private final Map<String, List<Office>> offices = new HashMap<>();
    final Map<Duty, TreeMap<LocalDate, Optional<String>>> owners = new HashMap<>();
    final Map<String, TreeMap<LocalDate, Optional<String>>> departmentPeople = new HashMap<>();
    final Map<FactoryPost, TreeMap<LocalDate, Optional<String>>> solePosts = new HashMap<>();
    final List<PostTerm> sharedPosts = new ArrayList<>();
    /** Branch to full members, and to all members. */
    final Map<String, Integer> full = new HashMap<>();

    final Map<String, Integer> all = new HashMap<>();

    static RosterState load(JdbcClient jdbc, RosterSheets sheets, LocalDate today) {
        var state = new RosterState();
        state.loadUnits(jdbc);
        state.loadDuties(jdbc);
        state.loadPeople(jdbc, referredTo(sheets));
        state.loadCounts(jdbc, today);
        return state;
    }

    private static List<String> referredTo(RosterSheets sheets) {
        Set<String> ids = new HashSet<>();
        sheets.members.forEach(row -> ids.add(row.id()));
        sheets.offices.forEach(row -> ids.add(row.memberId()));
        sheets.owners.forEach(row -> ids.add(row.memberId()));
        sheets.departments.forEach(row -> ids.add(row.personId()));
        sheets.posts.forEach(row -> ids.add(row.memberId()));
        ids.remove(null);
        return List.copyOf(ids);
    }

    private void loadUnits(JdbcClient jdbc) {
        jdbc.sql("select id, name, opened_on, closed_on, department_id from branch")
                .query(Branch.class)
                .list()
                .forEach(branch -> branches.put(branch.id(), branch));
        jdbc.sql("select id, name, kind from department")
                .query(Unit.class)
                .list()
                .forEach(unit -> departments.put(unit.id(), unit));
    }

    private void loadDuties(JdbcClient jdbc) {
        jdbc.sql("select branch_id, kind, member_id, from_on, until_on from office")
                .query(Office.class)
                .list()
                .forEach(office -> officesIn(office.branchId()).add(office));
        sharedPosts.addAll(jdbc.sql("select post, member_id, from_on, until_on from shared_post")
                .query(PostTerm.class)
                .list());
        jdbc.sql("select branch_id, stage, from_on, member_id from stage_owner").query(row -> {
            var stage = row.getString(2);
            owners.computeIfAbsent(
                            new Duty(
                                    row.getString(1), Entry.WHOLE_CAMPAIGN.equals(stage) ? null : Stage.valueOf(stage)),
                            duty -> new TreeMap<>())
                    .put(row.getObject(3, LocalDate.class), Optional.ofNullable(row.getString(4)));
        });
        jdbc.sql("select department_id, from_on, member_id from department_person")
                .query(row -> {
                    departmentPeople
                            .computeIfAbsent(row.getString(1), id -> new TreeMap<>())
                            .put(row.getObject(2, LocalDate.class), Optional.ofNullable(row.getString(3)));
                });
        jdbc.sql("select post, from_on, member_id from sole_post").query(row -> {
            solePosts
                    .computeIfAbsent(FactoryPost.valueOf(row.getString(1)), post -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), Optional.ofNullable(row.getString(3)));
        });
    }

    private void loadPeople(JdbcClient jdbc, List<String> ids) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            jdbc.sql("""
                            select id, name, standing, joined_party_on, phone, email, account
                            from member where id in (:ids)
                            """)
                    .param("ids", chunk)
                    .query(Person.class)
                    .list()
                    .forEach(person -> people.put(person.id(), person));
            jdbc.sql("select member_id, from_on, branch_id from membership where member_id in (:ids)")
                    .param("ids", chunk)
                    .query(row -> {
                        place(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                Optional.ofNullable(row.getString(3)));
                    });
        }
    }

    private void loadCounts(JdbcClient jdbc, LocalDate today) {
        jdbc.sql("""
                        select t.branch_id, sum(case when m.standing = 'FULL' then 1 else 0 end), count(*)
                        from membership_term t join member m on m.id = t.member_id
                        where t.from_on <= :day and (t.until_on is null or t.until_on > :day) group by t.branch_id
                        """).param("day", today).query(row -> {
            full.put(row.getString(1), row.getInt(2));
            all.put(row.getString(1), row.getInt(3));
        });
    }

    List<Office> officesIn(String branchId) {
        return offices.computeIfAbsent(branchId, id -> new ArrayList<>());
    }

    void place(String memberId, LocalDate from, Optional<String> branchId) {
        placements.computeIfAbsent(memberId, id -> new TreeMap<>()).put(from, branchId);
    }

    /** The branch of the member on that day, where he is on the roster then. */
    Optional<String> branchOf(String memberId, LocalDate day) {
        return at(placements.get(memberId), day);
    }

    static Optional<String> at(TreeMap<LocalDate, Optional<String>> history, LocalDate day) {
        var entry = history == null ? null : history.floorEntry(day);
        return entry == null ? Optional.empty() : entry.getValue();
    }

    void count(String branchId, Standing standing, int difference) {
        all.merge(branchId, difference, Integer::sum);
        if (standing == Standing.FULL) {
            full.merge(branchId, difference, Integer::sum);
        }
    }
}
