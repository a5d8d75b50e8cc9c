package org.zhengchuang.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is to be inspected in a cycle, as it was written down: the roster when it opened, joiners since then, and leavers
 * with the reason for which they were released (R21).
 */
@Component
class DueMembers {

    private static final String ON_ROSTER = """
            exists (select 1 from membership_term t where t.member_id = inspection_due.member_id
                     and t.branch_id = inspection_due.branch_id
                     and t.from_on <= :today and (t.until_on is null or t.until_on > :today))
            """;

    private static final String EXEMPT = """
            exists (select 1 from exemption e where e.campaign_id = inspection_due.campaign_id
                     and e.member_id = inspection_due.member_id)
            """;

    private static final String OF_CYCLE =
            " where campaign_id = :campaignId and branch_id = :branchId and cycle = :number ";

    private final JdbcClient jdbc;
    private final Clock clock;

    DueMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Follows the roster of today; what was inspected stands. Safe to repeat; answers how many are in the cycle now. */
    int reconcile(Cycle cycle) {
        sql("""
                        insert into inspection_due (campaign_id, branch_id, cycle, member_id, since)
                        select c.campaign_id, c.branch_id, c.number, t.member_id, :now
                          from inspection_cycle c join membership_term t on t.branch_id = c.branch_id
                         where c.campaign_id = :campaignId and c.branch_id = :branchId and c.number = :number
                           and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
                           and not exists (select 1 from exemption e
                                            where e.campaign_id = c.campaign_id and e.member_id = t.member_id)
                           and not exists (select 1 from inspection_due d
                                            where d.campaign_id = c.campaign_id and d.branch_id = c.branch_id
                                              and d.cycle = c.number and d.member_id = t.member_id)
                        """, cycle).update();
        sql(
                        "update inspection_due set since = :now, released_at = null, released_reason = null" + OF_CYCLE
                                + "and released_at is not null and " + ON_ROSTER + "and not " + EXEMPT,
                        cycle)
                .update();
        sql("""
                        update inspection_due set released_at = :now, released_reason = coalesce(
                            (select e.reason from exemption e where e.campaign_id = inspection_due.campaign_id
                                and e.member_id = inspection_due.member_id),
                            (select p.reason from membership p where p.member_id = inspection_due.member_id
                                and p.from_on = (select max(q.from_on) from membership q
                                                  where q.member_id = p.member_id and q.from_on <= :today)))
                        """ + OF_CYCLE + """
                           and released_at is null
                           and not exists (select 1 from inspection i
                                            where i.campaign_id = inspection_due.campaign_id
                                              and i.branch_id = inspection_due.branch_id
                                              and i.cycle = inspection_due.cycle
                                              and i.member_id = inspection_due.member_id)
                        """ + " and (" + EXEMPT + " or not " + ON_ROSTER + ")", cycle)
                .update();
        return sql("select count(*) from inspection_due" + OF_CYCLE + "and released_at is null", cycle)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec sql(String sql, Cycle cycle) {
        return jdbc.sql(sql)
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("number", cycle.number())
                .param("today", OffsetDateTime.now(clock).toLocalDate())
                .param("now", OffsetDateTime.now(clock));
    }
}
