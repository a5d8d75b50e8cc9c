package org.zhengchuang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of the branches, one a cycle. */
@Component
class Reports {

    /** How the cycle stands, counted by the system. */
    record Figures(int members, int inspected, int found, int openProblems) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cycles cycles;
    private final ApplicationEventPublisher events;

    Reports(JdbcClient jdbc, Clock clock, Cycles cycles, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cycles = cycles;
        this.events = events;
    }

    Figures figures(Cycle cycle) {
        int missing = cycles.missing(cycle).size();
        int inspected = count("""
                select count(*) from inspection where campaign_id = :campaignId and branch_id = :branchId
                   and cycle = :cycle
                """, cycle);
        int found = count("""
                select count(*) from problem p join inspection i on i.id = p.inspection_id
                 where i.campaign_id = :campaignId and i.branch_id = :branchId and i.cycle = :cycle
                """, cycle);
        int open = jdbc.sql("""
                        select count(*) from problem where campaign_id = :campaignId and branch_id = :branchId
                           and closed_at is null
                        """)
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .query(Integer.class)
                .single();
        return new Figures(inspected + missing, inspected, found, open);
    }

    private int count(String sql, Cycle cycle) {
        return jdbc.sql(sql)
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("cycle", cycle.number())
                .query(Integer.class)
                .single();
    }

    /** What was found in the cycle: the members by the kind of problem, in the order of the office's list. */
    Map<String, List<String>> found(Cycle cycle) {
        return jdbc
                .sql("""
                        select k.name as kind, m.name as member from problem p
                          join inspection i on i.id = p.inspection_id
                          join problem_kind k on k.code = p.kind join member m on m.id = p.member_id
                         where i.campaign_id = :campaignId and i.branch_id = :branchId and i.cycle = :cycle
                         order by k.place, m.id
                        """)
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("cycle", cycle.number())
                .query(Found.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Found::kind, LinkedHashMap::new, Collectors.mapping(Found::member, Collectors.toList())));
    }

    private record Found(String kind, String member) {}

    Report of(Cycle cycle) {
        return jdbc.sql("""
                        select * from supervision_report
                         where campaign_id = :campaignId and branch_id = :branchId and cycle = :cycle
                        """)
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("cycle", cycle.number())
                .query(Report.class)
                .single();
    }

    void make(Cycle cycle, String reporter, String progress, String problems, String plans) {
        var figures = figures(cycle);
        jdbc.sql("""
                        insert into supervision_report (campaign_id, branch_id, cycle, reporter, progress, problems,
                          plans, members, inspected, found, open_problems, reported_at)
                        values (:campaignId, :branchId, :cycle, :reporter, :progress, :problems,
                          :plans, :members, :inspected, :found, :openProblems, :now)
                        """)
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("cycle", cycle.number())
                .param("reporter", reporter)
                .param("progress", progress.strip())
                .param("problems", problems.strip())
                .param("plans", plans.strip())
                .param("members", figures.members())
                .param("inspected", figures.inspected())
                .param("found", figures.found())
                .param("openProblems", figures.openProblems())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new ReportMade(cycle.campaignId(), cycle.branchId(), cycle.number(), reporter));
    }

    void hear(Cycle cycle, String hearer, LocalDate heardOn, String opinion, String instructions) {
        jdbc.sql("""
                        update supervision_report set hearer = :hearer, heard_on = :heardOn, opinion = :opinion,
                               instructions = :instructions, heard_at = :now
                         where campaign_id = :campaignId and branch_id = :branchId and cycle = :cycle
                        """)
                .param("hearer", hearer)
                .param("heardOn", heardOn)
                .param("opinion", opinion.strip())
                .param("instructions", instructions)
                .param("now", OffsetDateTime.now(clock))
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("cycle", cycle.number())
                .update();
        events.publishEvent(new ReportHeard(cycle.campaignId(), cycle.branchId(), cycle.number(), hearer, heardOn));
    }

    /** The cycles of the campaign that nobody has heard a report on. */
    List<Cycle> unheard(String campaignId) {
        return jdbc.sql("""
                        select c.* from inspection_cycle c where c.campaign_id = :campaignId
                           and not exists (select 1 from supervision_report r where r.campaign_id = c.campaign_id
                                            and r.branch_id = c.branch_id and r.cycle = c.number
                                            and r.heard_at is not null)
                         order by c.branch_id, c.number
                        """).param("campaignId", campaignId).query(Cycle.class).list();
    }
}
