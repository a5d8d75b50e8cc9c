package org.zhengchuang.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Answer;
import org.zhengchuang.roster.Answer.Ground;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.store.Entry;

/**
 * All branches at a glance. Who is simply named and there is read for all branches in one query; only where somebody is
 * missing or away is the whole chain asked, so that the page costs little for hundreds of branches.
 */
@Component
class Overview {

    /** A branch in the list; {@code owners} in the order of the stages. */
    record Row(Branch branch, int full, int probationary, String secretary, List<Cell> owners) {

        /** Who answers wherever nobody is named for the stage itself. */
        public Cell owner() {
            return owners.stream()
                    .filter(cell -> cell.ground() != Ground.STAGE_OWNER)
                    .findFirst()
                    .orElse(owners.get(0));
        }

        /** The stages for which somebody else answers. */
        public List<Cell> others() {
            return owners.stream()
                    .filter(cell -> !cell.memberId().equals(owner().memberId()))
                    .toList();
        }
    }

    /** Who answers for the stage, and on what ground. */
    record Cell(Stage stage, String memberId, String name, Ground ground) {

        /** Whether somebody was named and is there; otherwise the page says why it is he. */
        public boolean named() {
            return ground == Ground.OWNER || ground == Ground.STAGE_OWNER;
        }
    }

    /** @param there whether he can act himself today */
    private record Named(String branchId, String stage, String memberId, boolean there) {}

    private record Size(String branchId, int fullMembers, int probationary) {}

    private record Secretary(String branchId, String name) {}

    private final JdbcClient jdbc;
    private final Roster roster;

    Overview(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    List<Row> rows() {
        var day = roster.today();
        var branches = roster.branches();
        var named = named(day);
        var answers = new TreeMap<String, List<Answer>>();
        var people = new HashSet<String>();
        for (var branch : branches) {
            var owners = new ArrayList<Answer>();
            for (var stage : Stage.values()) {
                var answer = answer(branch.id(), stage, named, day);
                owners.add(answer);
                people.add(answer.memberId());
            }
            answers.put(branch.id(), owners);
        }
        var names = new HashMap<String, String>();
        roster.members(people).forEach(member -> names.put(member.id(), member.name()));
        var sizes = sizes(day);
        var secretaries = secretaries(day);
        return branches.stream()
                .map(branch -> new Row(
                        branch,
                        sizes.getOrDefault(branch.id(), new Size(branch.id(), 0, 0))
                                .fullMembers(),
                        sizes.getOrDefault(branch.id(), new Size(branch.id(), 0, 0))
                                .probationary(),
                        secretaries.get(branch.id()),
                        cells(answers.get(branch.id()), names)))
                .toList();
    }

    private static List<Cell> cells(List<Answer> answers, Map<String, String> names) {
        var cells = new ArrayList<Cell>();
        for (var stage : Stage.values()) {
            var answer = answers.get(stage.ordinal());
            cells.add(new Cell(stage, answer.memberId(), names.get(answer.memberId()), answer.ground()));
        }
        return cells;
    }

    private Answer answer(String branchId, Stage stage, Map<String, Map<String, Named>> named, LocalDate day) {
        var there = named.getOrDefault(branchId, Map.of());
        var owner = there.getOrDefault(stage.name(), there.get(Entry.WHOLE_CAMPAIGN));
        if (owner == null || !owner.there()) {
            return roster.answerOn(branchId, stage, day);
        }
        var ground = owner.stage().equals(Entry.WHOLE_CAMPAIGN) ? Ground.OWNER : Ground.STAGE_OWNER;
        return new Answer(owner.memberId(), ground);
    }

    private Map<String, Map<String, Named>> named(LocalDate day) {
        var named = new HashMap<String, Map<String, Named>>();
        jdbc.sql("""
                        select o.branch_id, o.stage, o.member_id,
                          m.account and p.branch_id = o.branch_id and a.member_id is null as there
                        from stage_owner_term o join member m on m.id = o.member_id
                        join membership_term p on p.member_id = m.id
                          and p.from_on <= :day and (p.until_on is null or p.until_on > :day)
                        left join absence a on a.member_id = m.id and a.from_on <= :day and a.to_on >= :day
                        where o.from_on <= :day and (o.until_on is null or o.until_on > :day)
                        """)
                .param("day", day)
                .query(Named.class)
                .list()
                .forEach(owner -> named.computeIfAbsent(owner.branchId(), branch -> new HashMap<>())
                        .put(owner.stage(), owner));
        return named;
    }

    private Map<String, Size> sizes(LocalDate day) {
        return jdbc.sql("""
                        select t.branch_id, cast(sum(case when m.standing = 'FULL' then 1 else 0 end) as integer) as full_members,
                          cast(sum(case when m.standing = 'FULL' then 0 else 1 end) as integer) as probationary
                        from membership_term t join member m on m.id = t.member_id
                        where t.from_on <= :day and (t.until_on is null or t.until_on > :day) group by t.branch_id
                        """).param("day", day).query(Size.class).list().stream()
                .collect(Collectors.toMap(Size::branchId, size -> size));
    }

    private Map<String, String> secretaries(LocalDate day) {
        return jdbc.sql("""
                        select o.branch_id, m.name from office o join member m on m.id = o.member_id
                        where o.kind = 'SECRETARY' and o.from_on <= :day and (o.until_on is null or o.until_on > :day)
                        """).param("day", day).query(Secretary.class).list().stream()
                .collect(Collectors.toMap(Secretary::branchId, Secretary::name, (one, other) -> one));
    }
}
