package org.zhengchuang.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.roster.Roster;

/**
 * What concerns each branch or each member is a process instance of its own, named like the step; here it is kept who
 * has been started, and who is through. The roster is the denominator: a step is complete when nobody who is on the
 * roster today, and not exempt, is left (R35).
 */
@Component
public class Steps {

    /** Starts in one transaction; a campaign of 3,000 members is started in so many jobs that can be repeated. */
    static final int CHUNK = 50;

    /** Stands for the branch id of a step that every branch takes. */
    private static final String FACTORY = "-";

    private static final String MISSING_MEMBERS = """
              from membership_term t join member m on m.id = t.member_id
             where t.branch_id = :branchId and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
               and not exists (select 1 from step s where s.campaign_id = :campaignId and s.name = :name
                                and s.subject_id = t.member_id and s.%s is not null)
               and not exists (select 1 from exemption e where e.campaign_id = :campaignId
                                and e.member_id = t.member_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Instances instances;

    Steps(JdbcClient jdbc, Clock clock, Roster roster, Instances instances) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.instances = instances;
    }

    /** The next chunk of the branch's members; answers whether any are left. */
    boolean startForMembers(String name, String campaignId, String branchId) {
        openRound(name, campaignId, branchId);
        var waiting = jdbc.sql("select t.member_id" + MISSING_MEMBERS.formatted("opened_at")
                        + " order by t.member_id limit :most")
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("name", name)
                .param("most", CHUNK + 1)
                .param("today", roster.today())
                .query(String.class)
                .list();
        waiting.stream().limit(CHUNK).forEach(member -> start(name, campaignId, branchId, member));
        return waiting.size() > CHUNK;
    }

    /** The next chunk of the factory's branches; answers whether any are left. */
    boolean startForBranches(String name, String campaignId) {
        openRound(name, campaignId, FACTORY);
        var waiting = missingBranches(name, campaignId, "opened_at");
        waiting.stream().limit(CHUNK).forEach(branch -> startBranch(name, campaignId, branch));
        return waiting.size() > CHUNK;
    }

    private void openRound(String name, String campaignId, String branchId) {
        if (!isOpen(name, campaignId, branchId)) {
            jdbc.sql("""
                            insert into step_round (campaign_id, name, branch_id, opened_at)
                            values (:campaignId, :name, :branchId, :now)
                            """)
                    .param("campaignId", campaignId)
                    .param("name", name)
                    .param("branchId", branchId)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    private boolean isOpen(String name, String campaignId, String branchId) {
        return jdbc.sql("""
                                select count(*) from step_round
                                 where campaign_id = :campaignId and name = :name and branch_id = :branchId
                                """)
                        .param("campaignId", campaignId)
                        .param("name", name)
                        .param("branchId", branchId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void start(String name, String campaignId, String branchId, String memberId) {
        record(name, campaignId, branchId, memberId);
        instances.start(
                name,
                String.join("/", campaignId, branchId, memberId),
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), campaignId,
                        ProcessVariable.BRANCH_ID.name(), branchId,
                        ProcessVariable.MEMBER_ID.name(), memberId));
    }

    private void startBranch(String name, String campaignId, String branchId) {
        record(name, campaignId, branchId, branchId);
        instances.start(
                name,
                campaignId + "/" + branchId,
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), campaignId,
                        ProcessVariable.BRANCH_ID.name(), branchId));
    }

    /**
     * The key of the table makes a second start of the same subject fail, and its transaction with it. Only what was
     * closed when a member left is taken up again where he now belongs.
     */
    private void record(String name, String campaignId, String branchId, String subjectId) {
        jdbc.sql("""
                        delete from step where campaign_id = :campaignId and name = :name and subject_id = :subjectId
                           and closed_at is not null and done_at is null
                        """)
                .param("campaignId", campaignId)
                .param("name", name)
                .param("subjectId", subjectId)
                .update();
        jdbc.sql("""
                        insert into step (campaign_id, name, subject_id, branch_id, opened_at)
                        values (:campaignId, :name, :subjectId, :branchId, :now)
                        """)
                .param("campaignId", campaignId)
                .param("name", name)
                .param("subjectId", subjectId)
                .param("branchId", branchId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void done(String name, String campaignId, String subjectId) {
        jdbc.sql("""
                        update step set done_at = :now
                         where campaign_id = :campaignId and name = :name and subject_id = :subjectId and done_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("campaignId", campaignId)
                .param("name", name)
                .param("subjectId", subjectId)
                .update();
    }

    void mark(String name, String campaignId, String branchId) {
        record(name, campaignId, branchId, branchId);
        done(name, campaignId, branchId);
    }

    void close(String name, String campaignId, String branchId) {
        jdbc.sql("""
                        update step_round set closed_at = :now
                         where campaign_id = :campaignId and name = :name and branch_id = :branchId
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("campaignId", campaignId)
                .param("name", name)
                .param("branchId", branchId)
                .update();
    }

    /** The names of the branch's members who have not taken the step yet and are not exempt. */
    public List<String> missingMembers(String name, String campaignId, String branchId) {
        return missing("m.name", "order by m.id", name, campaignId, branchId);
    }

    /** Whether every member of the branch is through. */
    public boolean allMembersIn(String name, String campaignId, String branchId) {
        return missing("t.member_id", "limit 1", name, campaignId, branchId).isEmpty();
    }

    private List<String> missing(String column, String which, String name, String campaignId, String branchId) {
        return jdbc.sql("select " + column + MISSING_MEMBERS.formatted("done_at") + which)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("name", name)
                .param("today", roster.today())
                .query(String.class)
                .list();
    }

    /**
     * How far the open rounds have come in starting what each member is to do: chunk by chunk, behind the requests. All
     * are started where {@code done} has reached {@code all}.
     */
    public BranchMeasure.Share started(String campaignId) {
        return jdbc.sql("""
                        select count(s.subject_id) as done, count(*) as total
                          from step_round r
                          join membership_term t on t.branch_id = r.branch_id
                               and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
                          left join step s on s.campaign_id = r.campaign_id and s.name = r.name
                               and s.subject_id = t.member_id
                         where r.campaign_id = :campaignId and r.closed_at is null
                           and not exists (select 1 from exemption e where e.campaign_id = r.campaign_id
                                            and e.member_id = t.member_id)
                        """)
                .param("campaignId", campaignId)
                .param("today", roster.today())
                .query((row, number) -> new BranchMeasure.Share(row.getInt("done"), row.getInt("total")))
                .single();
    }

    /** The ids of the branches that are through, also of those closed since. */
    public Set<String> branchesThrough(String name, String campaignId) {
        return jdbc.sql("""
                        select subject_id from step
                         where campaign_id = :campaignId and name = :name and done_at is not null
                        """)
                .param("campaignId", campaignId)
                .param("name", name)
                .query(String.class)
                .set();
    }

    /** The ids of the open branches that are not through. */
    public List<String> missingBranches(String name, String campaignId) {
        return missingBranches(name, campaignId, "done_at");
    }

    private List<String> missingBranches(String name, String campaignId, String column) {
        return jdbc.sql("""
                        select b.id from branch b
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                           and not exists (select 1 from step s where s.campaign_id = :campaignId and s.name = :name
                                            and s.subject_id = b.id and s.%s is not null)
                         order by b.id
                        """.formatted(column))
                .param("campaignId", campaignId)
                .param("name", name)
                .param("today", roster.today())
                .query(String.class)
                .list();
    }

    /** A member who joins in mid-campaign takes every step that is open in his branch, at once (R35). */
    void join(String memberId, String branchId) {
        var open = jdbc.sql("""
                        select r.campaign_id, r.name from step_round r
                         where r.branch_id = :branchId and r.closed_at is null
                           and not exists (select 1 from step s where s.campaign_id = r.campaign_id
                                            and s.name = r.name and s.subject_id = :memberId and s.closed_at is null)
                        """)
                .param("branchId", branchId)
                .param("memberId", memberId)
                .query(Open.class)
                .list();
        open.forEach(round -> start(round.name(), round.campaignId(), branchId, memberId));
    }

    private record Open(String campaignId, String name) {}

    /** A branch that is opened in mid-campaign takes every step that the factory's branches have been started on (R35). */
    void enrol() {
        jdbc.sql("""
                        select r.campaign_id, r.name from step_round r join campaign c on c.id = r.campaign_id
                         where r.branch_id = :factory and r.closed_at is null and c.ended_at is null
                        """)
                .param("factory", FACTORY)
                .query(Open.class)
                .list()
                .forEach(round -> startForBranches(round.name(), round.campaignId()));
    }

    /** A branch that is closed owes nothing any more; what it has done stands. */
    void closeBranch(String branchId) {
        jdbc.sql("select id from campaign where ended_at is null")
                .query(String.class)
                .list()
                .forEach(campaign -> instances.closeBelow(campaign + "/" + branchId, "branch closed"));
    }

    /** What is still open for a member who leaves the branch is closed with the reason; what he has done stands. */
    void leave(String memberId, String branchId, String reason) {
        var open = jdbc.sql("""
                        select campaign_id, name from step
                         where subject_id = :memberId and branch_id = :branchId and done_at is null and closed_at is null
                        """)
                .param("memberId", memberId)
                .param("branchId", branchId)
                .query(Open.class)
                .list();
        for (var step : open) {
            instances.close(step.name(), String.join("/", step.campaignId(), branchId, memberId), reason);
            jdbc.sql("""
                            update step set closed_at = :now, closed_reason = :reason
                             where campaign_id = :campaignId and name = :name and subject_id = :memberId
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("reason", reason)
                    .param("campaignId", step.campaignId())
                    .param("name", step.name())
                    .param("memberId", memberId)
                    .update();
        }
    }
}
