package org.zhengchuang.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.store.Entry;

/** What the roster lacks for a campaign to be launched (G1): each sentence names one thing. */
class LaunchReadiness {

    private static final String IN_FORCE = "t.from_on <= :day and (t.until_on is null or t.until_on > :day)";

    private record Named(
            String branchId, String stage, String memberId, String name, String memberBranch, boolean account) {

        Member member() {
            return new Member(memberId, name, memberBranch, null, account, null, null, null);
        }
    }

    private record OfficeHeld(String branchId, String memberId, OfficeKind kind) {}

    private final JdbcClient jdbc;
    private final Roster roster;

    LaunchReadiness(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    List<Text> faults(LocalDate day) {
        var branches = roster.branches(day);
        var faults = new ArrayList<Text>();
        if (branches.isEmpty()) {
            faults.add(Text.of("roster.launch.noBranches"));
        }
        var owners = owners(day);
        var offices = offices(day);
        var full = full(day);
        for (var branch : branches) {
            if (!full.containsKey(branch.id())) {
                faults.add(Text.of("roster.launch.noMembers", branch.name()));
            } else if (offices.getOrDefault(branch.id(), Map.of()).values().stream()
                    .noneMatch(held -> held.contains(OfficeKind.SECRETARY))) {
                faults.add(Text.of("roster.launch.noSecretary", branch.name()));
            }
            owners(branch, owners, offices, full, faults);
        }
        posts(faults);
        departments(faults);
        return faults;
    }

    private static void owners(
            Branch branch,
            List<Named> owners,
            Map<String, Map<String, Set<OfficeKind>>> offices,
            Map<String, Integer> full,
            List<Text> faults) {
        var named = owners.stream()
                .filter(owner -> owner.branchId().equals(branch.id()))
                .toList();
        if (named.stream().noneMatch(owner -> owner.stage().equals(Entry.WHOLE_CAMPAIGN))) {
            faults.add(Text.of("roster.launch.noOwner", branch.name()));
        }
        var judged = new HashSet<String>();
        for (var owner : named) {
            if (judged.add(owner.memberId())) {
                var held = offices.getOrDefault(branch.id(), Map.of()).getOrDefault(owner.memberId(), Set.of());
                OwnerRule.objection(owner.member(), branch, held, full.getOrDefault(branch.id(), 0))
                        .ifPresent(faults::add);
            }
        }
    }

    private void posts(List<Text> faults) {
        for (var post : FactoryPost.values()) {
            if (post != FactoryPost.CAMPAIGN_OFFICE_STAFF
                    && roster.holdersOf(post).stream().noneMatch(holder -> holder.active() && holder.account())) {
                faults.add(Text.of("roster.launch.noHolder", post.text()));
            }
        }
    }

    private void departments(List<Text> faults) {
        var departments = roster.departments();
        var people = new HashMap<String, Member>();
        roster.members(departments.stream()
                        .map(Department::personId)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(member -> people.put(member.id(), member));
        for (var department : departments) {
            var person = people.get(department.personId());
            if (person == null || !person.active()) {
                faults.add(Text.of("roster.launch.noPerson", department.name()));
            } else if (!person.account()) {
                faults.add(Text.of("roster.post.noAccount", person.name()));
            }
        }
    }

    private List<Named> owners(LocalDate day) {
        return jdbc.sql("""
                        select t.branch_id, t.stage, m.id as member_id, m.name, p.branch_id as member_branch, m.account
                        from stage_owner_term t join member m on m.id = t.member_id
                        left join membership_term p on p.member_id = m.id
                          and p.from_on <= :day and (p.until_on is null or p.until_on > :day)
                        where %s order by t.branch_id, t.stage
                        """.formatted(IN_FORCE))
                .param("day", day)
                .query(Named.class)
                .list();
    }

    private Map<String, Map<String, Set<OfficeKind>>> offices(LocalDate day) {
        var offices = new HashMap<String, Map<String, Set<OfficeKind>>>();
        jdbc.sql("""
                        select t.branch_id, t.member_id, t.kind from office t join membership_term m
                          on m.member_id = t.member_id and m.branch_id = t.branch_id
                          and m.from_on <= :day and (m.until_on is null or m.until_on > :day)
                        where %s
                        """.formatted(IN_FORCE))
                .param("day", day)
                .query(OfficeHeld.class)
                .list()
                .forEach(held -> offices.computeIfAbsent(held.branchId(), branch -> new HashMap<>())
                        .computeIfAbsent(held.memberId(), member -> EnumSet.noneOf(OfficeKind.class))
                        .add(held.kind()));
        return offices;
    }

    private Map<String, Integer> full(LocalDate day) {
        var full = new HashMap<String, Integer>();
        jdbc.sql("""
                        select t.branch_id, sum(case when m.standing = 'FULL' then 1 else 0 end) as full_members
                        from membership_term t join member m on m.id = t.member_id
                        where %s group by t.branch_id
                        """.formatted(IN_FORCE)).param("day", day).query(row -> {
            full.put(row.getString(1), row.getInt(2));
        });
        return full;
    }
}
