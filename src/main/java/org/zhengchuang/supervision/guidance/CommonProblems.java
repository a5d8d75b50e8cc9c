package org.zhengchuang.supervision.guidance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;

/** The common problems (共性问题) of a campaign. Each lives in an instance of guidance.bpmn. */
@Component
class CommonProblems {

    static final ProcessVariable<String> COMMON_PROBLEM_ID = ProcessVariable.of("commonProblemId", String.class);

    private static final String COMMON_PROBLEM = """
            select c.*, k.name as kind_name from common_problem c join problem_kind k on k.code = c.kind
            """;

    /**
     * Problems of the kind that count: not withdrawn, and found since the last guidance on the kind came to its end. What
     * belongs to an open common problem counts for that one.
     */
    private static final String OF_KIND = """
              from problem p
             where p.campaign_id = :campaignId and p.kind = :kind and (p.result is null or p.result <> 'WITHDRAWN')
               and not exists (select 1 from common_problem x where x.campaign_id = p.campaign_id and x.kind = p.kind
                                and x.closed_at >= p.recorded_at)
            """;

    /** Where, and in how many members. */
    record Where(String branchId, String branch, int members) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    CommonProblems(JdbcClient jdbc, Clock clock, Instances instances, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.instances = instances;
        this.events = events;
    }

    CommonProblem get(String id) {
        return jdbc.sql(COMMON_PROBLEM + "where c.id = :id")
                .param("id", id)
                .query(CommonProblem.class)
                .single();
    }

    /** Kinds that several have in common by now and of which none is open. */
    List<String> newKinds(String campaignId, int inMembers, int inBranches) {
        return jdbc.sql("""
                        select q.kind from (
                          select p.kind, p.branch_id, count(distinct p.member_id) as members
                            from problem p join problem_kind k on k.code = p.kind and k.comparable
                           where p.campaign_id = :campaignId and (p.result is null or p.result <> 'WITHDRAWN')
                             and not exists (select 1 from common_problem x
                                              where x.campaign_id = p.campaign_id and x.kind = p.kind
                                                and (x.closed_at is null or x.closed_at >= p.recorded_at))
                           group by p.kind, p.branch_id) q
                         group by q.kind having max(q.members) >= :inMembers or count(*) >= :inBranches
                         order by q.kind
                        """)
                .param("campaignId", campaignId)
                .param("inMembers", inMembers)
                .param("inBranches", inBranches)
                .query(String.class)
                .list();
    }

    void open(String campaignId, String kind) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into common_problem (id, campaign_id, kind, open_kind, opened_at)
                        values (:id, :campaignId, :kind, :kind, :now)
                        """)
                .param("id", id)
                .param("campaignId", campaignId)
                .param("kind", kind)
                .param("now", OffsetDateTime.now(clock))
                .update();
        instances.start(
                "guidance",
                campaignId,
                Map.of(ProcessVariable.CAMPAIGN_ID.name(), campaignId, COMMON_PROBLEM_ID.name(), id));
        events.publishEvent(new CommonProblemFound(campaignId, id, kind));
    }

    /** Where it has been found up to now. */
    List<Where> where(CommonProblem problem) {
        return jdbc.sql("""
                        select q.branch_id, b.name as branch, q.members from (
                          select p.branch_id, count(distinct p.member_id) as members
                        """ + OF_KIND + """
                           group by p.branch_id) q join branch b on b.id = q.branch_id order by q.branch_id
                        """)
                .param("campaignId", problem.campaignId())
                .param("kind", problem.kind())
                .query(Where.class)
                .list();
    }

    void studied(String id, String causes, String title, String guidance, String by) {
        jdbc.sql("""
                        update common_problem set causes = :causes, title = :title, guidance = :guidance,
                               studied_by = :by, studied_at = :now where id = :id
                        """)
                .param("causes", causes.strip())
                .param("title", title.strip())
                .param("guidance", guidance.strip())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    void returned(CommonProblem problem, String reason) {
        jdbc.sql("update common_problem set returned_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", problem.id())
                .update();
        events.publishEvent(new GuidanceReturned(problem.campaignId(), problem.id(), reason));
    }

    void issued(CommonProblem problem, String by) {
        jdbc.sql("update common_problem set issued_by = :by, issued_at = :now, returned_reason = null where id = :id")
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", problem.id())
                .update();
        events.publishEvent(new GuidanceIssued(problem.campaignId(), problem.id(), problem.title(), by));
    }

    /** Keeps to whom it was sent. */
    void sent(String id, String paperId, List<String> branchIds) {
        jdbc.sql("update common_problem set paper_id = :paperId where id = :id")
                .param("paperId", paperId)
                .param("id", id)
                .update();
        branchIds.forEach(branch -> jdbc.sql(
                        "insert into common_problem_branch (common_problem_id, branch_id) values (:id, :branch)")
                .param("id", id)
                .param("branch", branch)
                .update());
    }

    List<String> branchesConcerned(String id) {
        return jdbc.sql("select branch_id from common_problem_branch where common_problem_id = :id order by branch_id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Counted over the cycles of the branches concerned; what lies before the last guidance on the kind does not count. */
    Effect effect(CommonProblem problem) {
        return jdbc.sql("""
                        select coalesce(sum(case when q.earlier and q.found then 1 else 0 end), 0) as found_before,
                               coalesce(sum(case when q.earlier then 1 else 0 end), 0) as inspected_before,
                               coalesce(sum(case when not q.earlier and q.found then 1 else 0 end), 0) as found_after,
                               coalesce(sum(case when not q.earlier then 1 else 0 end), 0) as inspected_after
                          from (
                            select i.recorded_at <= :issuedAt as earlier,
                                   exists (select 1 from problem p where p.inspection_id = i.id and p.kind = :kind
                                            and (p.result is null or p.result <> 'WITHDRAWN')) as found
                              from inspection i join common_problem_branch b
                                on b.branch_id = i.branch_id and b.common_problem_id = :id
                             where i.campaign_id = :campaignId and i.cycle is not null
                               and not exists (select 1 from common_problem x where x.campaign_id = i.campaign_id
                                                and x.kind = :kind and x.closed_at >= i.recorded_at)) q
                        """)
                .param("issuedAt", problem.issuedAt())
                .param("kind", problem.kind())
                .param("id", problem.id())
                .param("campaignId", problem.campaignId())
                .query(Effect.class)
                .single();
    }

    void close(CommonProblem problem, Effect effect, String opinion) {
        jdbc.sql("""
                        update common_problem set open_kind = null, closed_at = :now, effect = :opinion,
                               found_before = :foundBefore, inspected_before = :inspectedBefore,
                               found_after = :foundAfter, inspected_after = :inspectedAfter
                         where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("opinion", opinion.strip())
                .param("foundBefore", effect.foundBefore())
                .param("inspectedBefore", effect.inspectedBefore())
                .param("foundAfter", effect.foundAfter())
                .param("inspectedAfter", effect.inspectedAfter())
                .param("id", problem.id())
                .update();
        events.publishEvent(new GuidanceEffectRecorded(
                problem.campaignId(),
                problem.id(),
                effect.foundBefore(),
                effect.inspectedBefore(),
                effect.foundAfter(),
                effect.inspectedAfter()));
    }

    /** Common problems of the campaign on which no guidance has been signed. */
    List<CommonProblem> withoutGuidance(String campaignId) {
        return jdbc.sql(COMMON_PROBLEM + "where c.campaign_id = :campaignId and c.issued_at is null order by c.kind")
                .param("campaignId", campaignId)
                .query(CommonProblem.class)
                .list();
    }
}
