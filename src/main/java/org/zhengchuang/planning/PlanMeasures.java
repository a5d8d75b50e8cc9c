package org.zhengchuang.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/**
 * The measures of the approved plans. From the approval on each is a duty of its person by its date, in an instance of
 * plan-measure.bpmn: measures that stay prose are carried out by nobody (R17).
 */
@Component
class PlanMeasures {

    /** Which measure an instance of {@code plan-measure} is about: version and place, such as {@code 2/1}. */
    static final ProcessVariable<String> PLAN_MEASURE = ProcessVariable.of("planMeasure", String.class);

    private static final String OF = """
             where campaign_id = :campaignId and branch_id = :branchId and version = :version and place = :place
            """;

    /** A measure with when its plan was approved. */
    record Approved(
            String text,
            String area,
            String centralTask,
            String responsible,
            LocalDate dueOn,
            String target,
            OffsetDateTime approvedAt) {}

    /** One that is neither done nor granted time beyond the stage. */
    record Open(String branch, String text, String responsible) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Schedules schedules;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    PlanMeasures(
            JdbcClient jdbc,
            Clock clock,
            Roster roster,
            Schedules schedules,
            Instances instances,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.schedules = schedules;
        this.instances = instances;
        this.events = events;
    }

    /** The plan is approved: every measure goes to its person. */
    void start(Plan plan) {
        for (int place = 1; place <= plan.measures().size(); place++) {
            var id = plan.version() + "/" + place;
            var instance = instances.start(
                    "plan-measure",
                    plan.campaignId() + "/" + plan.branchId(),
                    Map.of(
                            ProcessVariable.CAMPAIGN_ID.name(), plan.campaignId(),
                            ProcessVariable.BRANCH_ID.name(), plan.branchId(),
                            PLAN_MEASURE.name(), id));
            at("update plan_measure set process_instance_id = :instance" + OF, plan.campaignId(), plan.branchId(), id)
                    .param("instance", instance)
                    .update();
        }
    }

    Approved get(String campaignId, String branchId, String id) {
        return at("""
                        select m.text, m.area, m.central_task, m.responsible, m.due_on, m.target, p.decided_at as approved_at
                          from plan_measure m join plan p on p.campaign_id = m.campaign_id
                           and p.branch_id = m.branch_id and p.version = m.version
                         where m.campaign_id = :campaignId and m.branch_id = :branchId and m.version = :version
                           and m.place = :place
                        """, campaignId, branchId, id).query(Approved.class).single();
    }

    /** Its person, or when he has left the branch, the branch's owner of the running stage. */
    String doerOf(String campaignId, String branchId, String id) {
        return roster.find(get(campaignId, branchId, id).responsible())
                .filter(member -> branchId.equals(member.branchId()))
                .map(member -> roster.doerFor(member.id(), Stage.RUNNING))
                .orElseGet(() -> roster.ownerOn(branchId, Stage.RUNNING, roster.today()));
    }

    OffsetDateTime dueOf(String campaignId, String branchId, String id) {
        return endOf(get(campaignId, branchId, id).dueOn());
    }

    private OffsetDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(clock.getZone()).toOffsetDateTime();
    }

    void carriedOut(String campaignId, String branchId, String id, LocalDate doneOn, String result, String by) {
        at(
                        "update plan_measure set done_on = :doneOn, result = :result, recorded_by = :by, recorded_at = :now"
                                + OF,
                        campaignId,
                        branchId,
                        id)
                .param("doneOn", doneOn)
                .param("result", result)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new PlanMeasureCarriedOut(
                campaignId, branchId, get(campaignId, branchId, id).text(), doneOn, result));
    }

    /**
     * An approved extension (延期) beyond the stage is the only way to leave one open when the stage ends. There are none
     * while the campaign has no implementation plan yet.
     */
    List<Open> unsettled(String campaignId) {
        return schedules
                .milestone(campaignId, CampaignStage.RUNNING)
                .map(running -> unsettledAt(running.endsOn(), campaignId))
                .orElse(List.of());
    }

    private List<Open> unsettledAt(LocalDate ends, String campaignId) {
        return jdbc.sql("""
                        select b.name as branch, m.text, r.name as responsible
                          from plan_measure m join branch b on b.id = m.branch_id join member r on r.id = m.responsible
                         where m.campaign_id = :campaignId and m.process_instance_id is not null and m.done_on is null
                           and (b.closed_on is null or b.closed_on > :today)
                           and not exists (select 1 from extension e join duty d on d.id = e.duty_id
                                            where d.process_instance_id = m.process_instance_id and e.granted
                                              and d.due > :stageEnd)
                         order by m.branch_id, m.place
                        """)
                .param("campaignId", campaignId)
                .param("today", roster.today())
                .param("stageEnd", endOf(ends))
                .query(Open.class)
                .list();
    }

    private JdbcClient.StatementSpec at(String sql, String campaignId, String branchId, String id) {
        var place = id.split("/");
        return jdbc.sql(sql)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("version", Integer.valueOf(place[0]))
                .param("place", Integer.valueOf(place[1]));
    }
}
