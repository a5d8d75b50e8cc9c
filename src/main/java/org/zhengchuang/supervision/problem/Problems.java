package org.zhengchuang.supervision.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;

/** The list of problems (问题清单). Each lives in an instance of problem.bpmn. */
@Component
public class Problems {

    static final ProcessVariable<String> PROBLEM_ID = ProcessVariable.of("problemId", String.class);

    private static final String PROBLEM = """
            select p.*, k.name as kind_name from problem p join problem_kind k on k.code = p.kind
            """;

    /** One of the kinds (问题类别) on the office's list. */
    public record Kind(String id, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    Problems(JdbcClient jdbc, Clock clock, Instances instances, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.instances = instances;
        this.events = events;
    }

    /** The kinds to choose from. */
    public List<Kind> kinds() {
        return jdbc.sql("select code as id, name from problem_kind where active order by place")
                .query(Kind.class)
                .list();
    }

    public boolean isKind(String code) {
        return kinds().stream().anyMatch(kind -> kind.id().equals(code));
    }

    /** Puts a finding on the list and sets its rectification going. */
    public void open(Finding finding) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into problem (id, campaign_id, branch_id, inspection_id, member_id, kind, description,
                                             finder, found_on, rectifier, recorded_at)
                        values (:id, :campaignId, :branchId, :inspectionId, :memberId, :kind, :description,
                                :finder, :foundOn, :rectifier, :now)
                        """)
                .param("id", id)
                .param("campaignId", finding.campaignId())
                .param("branchId", finding.branchId())
                .param("inspectionId", finding.inspectionId())
                .param("memberId", finding.memberId())
                .param("kind", finding.kind())
                .param("description", finding.description())
                .param("finder", finding.finder())
                .param("foundOn", finding.foundOn())
                .param("rectifier", finding.rectifier())
                .param("now", OffsetDateTime.now(clock))
                .update();
        instances.start(
                "problem",
                finding.campaignId() + "/" + finding.branchId(),
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), finding.campaignId(),
                        ProcessVariable.BRANCH_ID.name(), finding.branchId(),
                        ProcessVariable.MEMBER_ID.name(), finding.memberId(),
                        PROBLEM_ID.name(), id));
        events.publishEvent(
                new ProblemFound(finding.campaignId(), finding.branchId(), id, finding.memberId(), finding.kind()));
    }

    Problem get(String id) {
        return jdbc.sql(PROBLEM + "where p.id = :id")
                .param("id", id)
                .query(Problem.class)
                .single();
    }

    /** The latest rectification, verified or not. */
    Optional<Attempt> latestAttempt(String problemId) {
        return jdbc.sql("select * from problem_attempt where problem_id = :id order by attempt desc limit 1")
                .param("id", problemId)
                .query(Attempt.class)
                .optional();
    }

    void rectified(Problem problem, String by, LocalDate on, String measures) {
        int attempt = latestAttempt(problem.id()).map(Attempt::attempt).orElse(0) + 1;
        jdbc.sql("""
                        insert into problem_attempt (problem_id, attempt, rectified_by, rectified_on, measures, recorded_at)
                        values (:id, :attempt, :by, :on, :measures, :now)
                        """)
                .param("id", problem.id())
                .param("attempt", attempt)
                .param("by", by)
                .param("on", on)
                .param("measures", measures.strip())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new ProblemRectified(problem.campaignId(), problem.branchId(), problem.id(), by, on));
    }

    void verified(Problem problem, Attempt attempt, String by, Verdict verdict, String opinion) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        update problem_attempt set verified_by = :by, verdict = :verdict, opinion = :opinion,
                               verified_at = :now where problem_id = :id and attempt = :attempt
                        """)
                .param("by", by)
                .param("verdict", verdict.name())
                .param("opinion", opinion)
                .param("now", now)
                .param("id", problem.id())
                .param("attempt", attempt.attempt())
                .update();
        if (verdict != Verdict.FAILED) {
            jdbc.sql("update problem set result = :result, result_reason = :reason, closed_at = :now where id = :id")
                    .param("result", verdict.name())
                    .param("reason", opinion)
                    .param("now", now)
                    .param("id", problem.id())
                    .update();
        }
        events.publishEvent(new ProblemVerified(
                problem.campaignId(), problem.branchId(), problem.id(), by, verdict.name(), opinion));
    }

    /** The deadline of the rectification as its duty has it: the first stays, the one in force follows. */
    void dueOn(String problemId, LocalDate day) {
        jdbc.sql("update problem set due_on = :day, first_due_on = coalesce(first_due_on, :day) where id = :id")
                .param("day", day)
                .param("id", problemId)
                .update();
    }

    /** Open problems of the campaign past their deadline for which nobody has put down a rectification. */
    List<Problem> overdue(String campaignId, LocalDate today) {
        return jdbc.sql(PROBLEM + """
                         where p.campaign_id = :campaignId and p.closed_at is null and p.due_on < :today
                           and not exists (select 1 from problem_attempt a
                                            where a.problem_id = p.id and a.verdict is null)
                         order by p.branch_id, p.due_on
                        """)
                .param("campaignId", campaignId)
                .param("today", today)
                .query(Problem.class)
                .list();
    }
}
