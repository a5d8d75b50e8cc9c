package org.zhengchuang.supervision.attention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Roster;

/**
 * Who was touched (关注) how often in the latest cycle of his branch, counted against the roster, and how each branch has
 * publicised the campaign (R12, R36). Lists are in the order of the roster: nobody is the last anywhere (R38).
 */
@Component
class Attention {

    /** How often a member was touched in his branch's latest cycle: inspected, checked on any day, talked with, ... */
    record Touches(
            String branchId,
            int cycle,
            String memberId,
            String name,
            boolean exempt,
            int inspected,
            int spotChecks,
            int talks,
            int encouragements,
            int publicity) {

        /** Whether nobody has turned to him at all. */
        public boolean isUntouched() {
            return !exempt && inspected + spotChecks + talks + encouragements + publicity == 0;
        }
    }

    /** What a branch has publicised, and how many problems are open. */
    record Publicity(String branchId, int meaning, int achievements, int deeds, int channels, LocalDate latest) {}

    /** A branch on the page of the factory. */
    record Line(
            String branchId,
            String name,
            Integer cycle,
            int members,
            int inspected,
            int untouched,
            int openProblems,
            Publicity publicity) {}

    private static final String TOUCHES = """
            select c.branch_id, c.number as cycle, m.id as member_id, m.name,
                   exists (select 1 from exemption e where e.campaign_id = c.campaign_id and e.member_id = m.id) as exempt,
                   (select count(*) from inspection i where i.campaign_id = c.campaign_id and i.member_id = m.id
                       and i.branch_id = c.branch_id and i.cycle = c.number) as inspected,
                   (select count(*) from inspection i where i.campaign_id = c.campaign_id and i.member_id = m.id
                       and i.cycle is null and i.inspected_on between c.starts_on and c.closes_on) as spot_checks,
                   (select count(*) from talk t where t.campaign_id = c.campaign_id and t.branch_id = c.branch_id
                       and t.member_id = m.id and t.held_on between c.starts_on and c.closes_on) as talks,
                   (select count(*) from encouragement n where n.campaign_id = c.campaign_id
                       and n.branch_id = c.branch_id and n.member_id = m.id
                       and n.encouraged_on between c.starts_on and c.closes_on) as encouragements,
                   (select count(*) from publicity_item p where p.campaign_id = c.campaign_id
                       and p.branch_id = c.branch_id and p.member_id = m.id
                       and p.published_on between c.starts_on and c.closes_on)
                   + (select count(*) from highlight h where h.campaign_id = c.campaign_id
                       and h.branch_id = c.branch_id and h.member_id = m.id
                       and h.happened_on between c.starts_on and c.closes_on) as publicity
              from inspection_cycle c
              join membership_term t on t.branch_id = c.branch_id
                   and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
              join member m on m.id = t.member_id
             where c.campaign_id = :campaignId
               and c.number = (select max(l.number) from inspection_cycle l
                                where l.campaign_id = c.campaign_id and l.branch_id = c.branch_id)
            """;

    private static final String PUBLICITY = """
            select branch_id,
                   sum(case when kind = 'MEANING' then 1 else 0 end) as meaning,
                   sum(case when kind = 'ACHIEVEMENTS' then 1 else 0 end) as achievements,
                   sum(case when kind = 'DEEDS' then 1 else 0 end) as deeds,
                   count(distinct channel) as channels, max(published_on) as latest
              from publicity_item where campaign_id = :campaignId group by branch_id
            """;

    private record Open(String branchId, int number) {}

    private final JdbcClient jdbc;
    private final Roster roster;

    Attention(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** The members of the branch, by number; empty before its first cycle. */
    List<Touches> of(String campaignId, String branchId) {
        return touches(TOUCHES + " and c.branch_id = :branchId order by m.id", campaignId)
                .param("branchId", branchId)
                .query(Touches.class)
                .list();
    }

    Publicity publicityOf(String campaignId, String branchId) {
        return publicity(campaignId).getOrDefault(branchId, none(branchId));
    }

    /** The open branches of the factory, by code. */
    List<Line> lines(String campaignId) {
        var touches = touches(TOUCHES + " order by c.branch_id, m.id", campaignId).query(Touches.class).list().stream()
                .collect(Collectors.groupingBy(Touches::branchId, LinkedHashMap::new, Collectors.toList()));
        var publicity = publicity(campaignId);
        var problems = jdbc.sql("""
                        select branch_id, count(*) as number from problem
                         where campaign_id = :campaignId and closed_at is null group by branch_id
                        """).param("campaignId", campaignId).query(Open.class).list().stream()
                .collect(Collectors.toMap(Open::branchId, Open::number));
        return roster.branches().stream()
                .map(branch -> {
                    var members = touches.getOrDefault(branch.id(), List.of());
                    return new Line(
                            branch.id(),
                            branch.name(),
                            members.isEmpty() ? null : members.get(0).cycle(),
                            (int) members.stream().filter(one -> !one.exempt()).count(),
                            (int) members.stream()
                                    .filter(one -> !one.exempt() && one.inspected() > 0)
                                    .count(),
                            (int) members.stream().filter(Touches::isUntouched).count(),
                            problems.getOrDefault(branch.id(), 0),
                            publicity.getOrDefault(branch.id(), none(branch.id())));
                })
                .toList();
    }

    private JdbcClient.StatementSpec touches(String sql, String campaignId) {
        return jdbc.sql(sql).param("campaignId", campaignId).param("today", roster.today());
    }

    private Map<String, Publicity> publicity(String campaignId) {
        return jdbc.sql(PUBLICITY).param("campaignId", campaignId).query(Publicity.class).list().stream()
                .collect(Collectors.toMap(Publicity::branchId, one -> one));
    }

    private static Publicity none(String branchId) {
        return new Publicity(branchId, 0, 0, 0, 0, null);
    }
}
