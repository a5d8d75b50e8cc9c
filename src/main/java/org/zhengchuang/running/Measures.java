package org.zhengchuang.running;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The measures that were adopted, and how they are carried out (R19). */
@Component
class Measures {

    /**
     * Neither done nor granted time beyond the stage: an approved extension (延期) is the only way to leave a measure open
     * when the stage ends.
     */
    private static final String UNSETTLED = """
            m.campaign_id = :campaignId and m.done_on is null
              and not exists (select 1 from extension e join duty d on d.id = e.duty_id
                               where d.process_instance_id = m.process_instance_id and e.granted and d.due > :stageEnd)
            """;

    private static final String COLUMNS = """
            select id, campaign_id, branch_id, proposer_id, measure, serves, direction, responsible_id, due_on,
                   result, done_on
              from measure
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RunningStage stage;
    private final ApplicationEventPublisher events;

    Measures(JdbcClient jdbc, Clock clock, RunningStage stage, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.stage = stage;
        this.events = events;
    }

    void adopt(
            String campaignId,
            String branchId,
            Proposal proposal,
            String responsibleId,
            LocalDate dueOn,
            String adoptedBy) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into measure (id, campaign_id, branch_id, proposer_id, measure, serves, direction,
                          responsible_id, due_on, adopted_by, adopted_at)
                        values (:id, :campaignId, :branchId, :proposerId, :measure, :serves, :direction,
                          :responsibleId, :dueOn, :by, :now)
                        """)
                .param("id", id)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("proposerId", proposal.memberId())
                .param("measure", proposal.measure())
                .param("serves", proposal.serves())
                .param("direction", proposal.direction().name())
                .param("responsibleId", responsibleId)
                .param("dueOn", dueOn)
                .param("by", adoptedBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new MeasureAdopted(campaignId, branchId, id, proposal.memberId(), responsibleId, dueOn));
    }

    Measure get(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Measure.class)
                .single();
    }

    /** The measures of a branch, soonest first. */
    List<Measure> all(String campaignId, String branchId) {
        return jdbc.sql(COLUMNS
                        + "where campaign_id = :campaignId and branch_id = :branchId order by due_on, proposer_id")
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Measure.class)
                .list();
    }

    /** Those that nobody has been asked to carry out yet. */
    List<String> notStarted(String campaignId, String branchId) {
        return jdbc.sql("""
                        select id from measure where campaign_id = :campaignId and branch_id = :branchId
                           and process_instance_id is null order by due_on, proposer_id
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(String.class)
                .list();
    }

    void started(String id, String processInstanceId) {
        jdbc.sql("update measure set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    void carriedOut(String id, LocalDate doneOn, String result, String recordedBy) {
        jdbc.sql("""
                        update measure set done_on = :doneOn, result = :result, recorded_by = :by, recorded_at = :now
                         where id = :id
                        """)
                .param("doneOn", doneOn)
                .param("result", result)
                .param("by", recordedBy)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        var measure = get(id);
        events.publishEvent(new MeasureCarriedOut(measure.campaignId(), measure.branchId(), id, doneOn, result));
    }

    /** Whether every measure of the branch is done, or has been granted time beyond the stage. */
    boolean settled(String campaignId, String branchId) {
        return jdbc.sql("select count(*) from measure m where m.branch_id = :branchId and " + UNSETTLED)
                        .param("branchId", branchId)
                        .param("campaignId", campaignId)
                        .param("stageEnd", stage.endOf(stage.ends(campaignId)))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** A measure that keeps the stage open, with the names of its branch and its person. */
    record Open(String branch, String measure, String responsible) {}

    List<Open> unsettled(String campaignId) {
        return stage.plannedEnd(campaignId)
                .map(end -> unsettled(campaignId, end))
                .orElse(List.of());
    }

    private List<Open> unsettled(String campaignId, LocalDate stageEnd) {
        return jdbc.sql("""
                        select b.name as branch, m.measure, p.name as responsible
                          from measure m join branch b on b.id = m.branch_id join member p on p.id = m.responsible_id
                         where %s
                         order by m.branch_id, m.due_on, m.proposer_id
                        """.formatted(UNSETTLED))
                .param("campaignId", campaignId)
                .param("stageEnd", stage.endOf(stageEnd))
                .query(Open.class)
                .list();
    }
}
