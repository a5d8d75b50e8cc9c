package org.zhengchuang.commendation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The summaries (总结) of a campaign: one of every branch, and the factory's. */
@Component
public class Summaries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Summaries(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** By branch. */
    public List<Summary> ofBranches(String campaignId) {
        return jdbc.sql("""
                        select s.*, cast(null as varchar(1)) as figures from branch_summary s
                         where s.campaign_id = :campaignId order by s.branch_id
                        """)
                .param("campaignId", campaignId)
                .query(Summary.class)
                .list();
    }

    public Optional<Summary> ofFactory(String campaignId) {
        return jdbc.sql("""
                        select s.*, cast(null as varchar(1)) as branch_id from factory_summary s
                         where s.campaign_id = :campaignId
                        """)
                .param("campaignId", campaignId)
                .query(Summary.class)
                .optional();
    }

    void write(
            String campaignId,
            String branchId,
            String achievements,
            String shortcomings,
            String nextSteps,
            String writtenBy) {
        jdbc.sql("""
                        insert into branch_summary
                          (campaign_id, branch_id, achievements, shortcomings, next_steps, written_by, written_at)
                        values (:campaignId, :branchId, :achievements, :shortcomings, :nextSteps, :writtenBy, :now)
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("achievements", achievements)
                .param("shortcomings", shortcomings)
                .param("nextSteps", nextSteps)
                .param("writtenBy", writtenBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new BranchSummaryWritten(campaignId, branchId));
    }

    void writeFactory(
            String campaignId,
            String figures,
            String achievements,
            String shortcomings,
            String nextSteps,
            String writtenBy) {
        jdbc.sql("""
                        insert into factory_summary
                          (campaign_id, figures, achievements, shortcomings, next_steps, written_by, written_at)
                        values (:campaignId, :figures, :achievements, :shortcomings, :nextSteps, :writtenBy, :now)
                        """)
                .param("campaignId", campaignId)
                .param("figures", figures)
                .param("achievements", achievements)
                .param("shortcomings", shortcomings)
                .param("nextSteps", nextSteps)
                .param("writtenBy", writtenBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new FactorySummaryWritten(campaignId));
    }
}
