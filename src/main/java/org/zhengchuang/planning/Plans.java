package org.zhengchuang.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Roster;

/** The plans of the branches, every version of them. */
@Component
class Plans {

    private record Head(
            String campaignId,
            String branchId,
            int version,
            String fromAbove,
            String production,
            String thinking,
            String thinkingSource,
            String problems,
            String leftOut,
            String sameReason,
            String draftedBy,
            OffsetDateTime draftedAt,
            Plan.Status status,
            String opinion,
            Boolean aboveGrasped,
            String aboveOpinion,
            Boolean belowGrasped,
            String belowOpinion) {

        Plan.Judgement judgement() {
            return aboveGrasped == null
                    ? null
                    : new Plan.Judgement(aboveGrasped, aboveOpinion, belowGrasped, belowOpinion);
        }
    }

    private record Line(
            String text,
            Plan.Direction direction,
            Plan.Area area,
            String centralTask,
            String responsible,
            LocalDate dueOn,
            String target) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;

    Plans(JdbcClient jdbc, Clock clock, Roster roster) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
    }

    Optional<Plan> latest(String campaignId, String branchId) {
        return jdbc.sql("""
                        select * from plan where campaign_id = :campaignId and branch_id = :branchId
                         order by version desc limit 1
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Head.class)
                .optional()
                .map(this::whole);
    }

    private Plan whole(Head head) {
        var measures = jdbc
                .sql("""
                        select text, direction, area, central_task, responsible, due_on, target from plan_measure
                         where campaign_id = :campaignId and branch_id = :branchId and version = :version order by place
                        """)
                .param("campaignId", head.campaignId())
                .param("branchId", head.branchId())
                .param("version", head.version())
                .query(Line.class)
                .list()
                .stream()
                .map(line -> new Plan.Measure(
                        line.text(),
                        line.direction(),
                        line.area(),
                        line.centralTask(),
                        line.responsible(),
                        line.dueOn(),
                        line.target()))
                .toList();
        return new Plan(
                head.campaignId(),
                head.branchId(),
                head.version(),
                head.fromAbove(),
                head.production(),
                head.thinking(),
                head.thinkingSource(),
                head.problems(),
                head.leftOut(),
                head.sameReason(),
                head.draftedBy(),
                head.draftedAt(),
                head.status(),
                head.opinion(),
                head.judgement(),
                citations(head),
                targets(head),
                measures);
    }

    private List<Plan.Citation> citations(Head head) {
        return jdbc.sql("""
                        select paper_id, how from plan_citation
                         where campaign_id = :campaignId and branch_id = :branchId and version = :version
                         order by paper_id
                        """)
                .param("campaignId", head.campaignId())
                .param("branchId", head.branchId())
                .param("version", head.version())
                .query(Plan.Citation.class)
                .list();
    }

    private List<Plan.Target> targets(Head head) {
        return jdbc.sql("""
                        select item_code, text from plan_target
                         where campaign_id = :campaignId and branch_id = :branchId and version = :version
                         order by item_code
                        """)
                .param("campaignId", head.campaignId())
                .param("branchId", head.branchId())
                .param("version", head.version())
                .query(Plan.Target.class)
                .list();
    }

    /** The version before this one. */
    Optional<Plan> before(Plan plan) {
        return jdbc.sql("""
                        select * from plan
                         where campaign_id = :campaignId and branch_id = :branchId and version = :version
                        """)
                .param("campaignId", plan.campaignId())
                .param("branchId", plan.branchId())
                .param("version", plan.version() - 1)
                .query(Head.class)
                .optional()
                .map(this::whole);
    }

    /** The latest plan of every other branch that has one. */
    List<Plan> ofOthers(String campaignId, String branchId) {
        return jdbc
                .sql("""
                        select p.* from plan p where p.campaign_id = :campaignId and p.branch_id <> :branchId
                           and p.version = (select max(l.version) from plan l
                                             where l.campaign_id = p.campaign_id and l.branch_id = p.branch_id)
                         order by p.branch_id
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Head.class)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    /** Keeps a draft as the next version; version, date and status of the given plan do not matter. */
    int draft(Plan plan) {
        int version =
                latest(plan.campaignId(), plan.branchId()).map(Plan::version).orElse(0) + 1;
        jdbc.sql("""
                        insert into plan (campaign_id, branch_id, version, from_above, production, thinking,
                                          thinking_source, problems, left_out, same_reason, drafted_by, drafted_at, status)
                        values (:campaignId, :branchId, :version, :fromAbove, :production, :thinking,
                                :thinkingSource, :problems, :leftOut, :sameReason, :draftedBy, :now, 'DRAFTED')
                        """)
                .param("campaignId", plan.campaignId())
                .param("branchId", plan.branchId())
                .param("version", version)
                .param("fromAbove", plan.fromAbove())
                .param("production", plan.production())
                .param("thinking", plan.thinking())
                .param("thinkingSource", plan.thinkingSource())
                .param("problems", plan.problems())
                .param("leftOut", plan.leftOut())
                .param("sameReason", plan.sameReason())
                .param("draftedBy", plan.draftedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
        plan.citations().forEach(citation -> cite(plan, version, citation));
        plan.targets().forEach(target -> breakDown(plan, version, target));
        int place = 1;
        for (var measure : plan.measures()) {
            jdbc.sql("""
                            insert into plan_measure (campaign_id, branch_id, version, place, text, direction, area,
                                                      central_task, responsible, due_on, target)
                            values (:campaignId, :branchId, :version, :place, :text, :direction, :area,
                                    :centralTask, :responsible, :dueOn, :target)
                            """)
                    .param("campaignId", plan.campaignId())
                    .param("branchId", plan.branchId())
                    .param("version", version)
                    .param("place", place++)
                    .param("text", measure.text())
                    .param("direction", measure.direction().name())
                    .param("area", measure.area().name())
                    .param("centralTask", measure.centralTask())
                    .param("responsible", measure.responsible())
                    .param("dueOn", measure.due())
                    .param("target", measure.target())
                    .update();
        }
        return version;
    }

    private void breakDown(Plan plan, int version, Plan.Target target) {
        jdbc.sql("""
                        insert into plan_target (campaign_id, branch_id, version, item_code, text)
                        values (:campaignId, :branchId, :version, :item, :text)
                        """)
                .param("campaignId", plan.campaignId())
                .param("branchId", plan.branchId())
                .param("version", version)
                .param("item", target.itemCode())
                .param("text", target.text())
                .update();
    }

    private void cite(Plan plan, int version, Plan.Citation citation) {
        jdbc.sql("""
                        insert into plan_citation (campaign_id, branch_id, version, paper_id, how)
                        values (:campaignId, :branchId, :version, :paperId, :how)
                        """)
                .param("campaignId", plan.campaignId())
                .param("branchId", plan.branchId())
                .param("version", version)
                .param("paperId", citation.paperId())
                .param("how", citation.how())
                .update();
    }

    /** The secretary signed, or sent back. */
    void decide(Plan plan, Plan.Status status, String by, String opinion) {
        jdbc.sql("""
                        update plan set status = :status, decided_by = :by, decided_at = :now, opinion = :opinion
                         where campaign_id = :campaignId and branch_id = :branchId and version = :version
                        """)
                .param("status", status.name())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("opinion", opinion)
                .param("campaignId", plan.campaignId())
                .param("branchId", plan.branchId())
                .param("version", plan.version())
                .update();
    }

    /** The leading group judges each end by itself. */
    void judge(Plan plan, Plan.Judgement judgement) {
        jdbc.sql("""
                        update plan set above_grasped = :above, above_opinion = :aboveOpinion,
                               below_grasped = :below, below_opinion = :belowOpinion
                         where campaign_id = :campaignId and branch_id = :branchId and version = :version
                        """)
                .param("above", judgement.aboveGrasped())
                .param("aboveOpinion", judgement.aboveOpinion())
                .param("below", judgement.belowGrasped())
                .param("belowOpinion", judgement.belowOpinion())
                .param("campaignId", plan.campaignId())
                .param("branchId", plan.branchId())
                .param("version", plan.version())
                .update();
    }

    /** The open branches without an approved plan, by name: counted against the roster (R13). */
    List<String> branchesWithout(String campaignId) {
        return jdbc.sql("""
                        select b.name from branch b
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                           and not exists (select 1 from plan p where p.campaign_id = :campaignId
                                            and p.branch_id = b.id and p.status = 'APPROVED')
                         order by b.id
                        """)
                .param("today", roster.today())
                .param("campaignId", campaignId)
                .query(String.class)
                .list();
    }
}
