package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.review.Nomination;
import org.zhengchuang.roster.Roster;

/** The nominees of a campaign and how far they have come. */
@Component
class Nominees {

    private static final String SELECT = """
            select n.campaign_id, t.code as track_code, t.title as track_title, t.kind as track_kind, n.subject_id,
                   n.branch_id, b.name as branch_name, n.name, n.deeds, n.votes_for, n.voters, n.stopped_at_step,
                   n.stopped_reason
              from nominee n join branch b on b.id = n.branch_id
              join campaign_track t on t.campaign_id = n.campaign_id and t.code = n.track
             where n.campaign_id = :campaignId
            """;

    private static final String ORDER = " order by n.track, n.branch_id, n.subject_id";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    Nominees(JdbcClient jdbc, Clock clock, Roster roster, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.events = events;
    }

    void takeOver(Nomination nomination) {
        var name = nomination.track().ofBranches()
                ? roster.branch(nomination.subjectId()).name()
                : roster.member(nomination.subjectId()).name();
        jdbc.sql("""
                        insert into nominee (campaign_id, track, subject_id, branch_id, name, deeds, votes_for, voters)
                        values (:campaignId, :track, :subjectId, :branchId, :name, :deeds, :votesFor, :voters)
                        """)
                .param("campaignId", nomination.campaignId())
                .param("track", nomination.track().code())
                .param("subjectId", nomination.subjectId())
                .param("branchId", nomination.branchId())
                .param("name", name)
                .param("deeds", nomination.deeds())
                .param("votesFor", nomination.votesFor())
                .param("voters", nomination.voters())
                .update();
    }

    /** All of them, also those who were stopped. */
    List<Nominee> all(String campaignId) {
        return jdbc.sql(SELECT + ORDER)
                .param("campaignId", campaignId)
                .query(Nominee.class)
                .list();
    }

    /** Those who were in when the step began. */
    List<Nominee> at(String campaignId, Step step) {
        return all(campaignId).stream().filter(nominee -> nominee.inAt(step)).toList();
    }

    /** Those who are still in. */
    List<Nominee> in(String campaignId) {
        return jdbc.sql(SELECT + " and n.stopped_at_step is null" + ORDER)
                .param("campaignId", campaignId)
                .query(Nominee.class)
                .list();
    }

    boolean isNominee(String campaignId, String memberId) {
        return jdbc.sql("""
                                select count(*) from nominee n
                                  join campaign_track t on t.campaign_id = n.campaign_id and t.code = n.track
                                 where n.campaign_id = :campaignId and t.kind = 'MEMBER' and n.subject_id = :memberId
                                """)
                        .param("campaignId", campaignId)
                        .param("memberId", memberId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Stops a nominee; whom another department stopped a moment ago keeps the first reason. */
    void stop(Nominee nominee, Step step, String reason) {
        int stopped = jdbc.sql("""
                        update nominee set stopped_at_step = :step, stopped_reason = :reason, stopped_at = :now
                         where campaign_id = :campaignId and track = :track and subject_id = :subjectId
                           and stopped_at_step is null
                        """)
                .param("step", step.name())
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("campaignId", nominee.campaignId())
                .param("track", nominee.track().code())
                .param("subjectId", nominee.subjectId())
                .update();
        if (stopped > 0) {
            events.publishEvent(new NomineeStopped(
                    nominee.campaignId(), nominee.branchId(), nominee.track(), nominee.subjectId(), step, reason));
        }
    }

    /** For {@link org.zhengchuang.engine.Rows#covering}: who belongs in a sheet. */
    static Map<String, String> names(List<Nominee> nominees) {
        return nominees.stream()
                .collect(Collectors.toMap(Nominee::id, Nominee::fullName, (one, other) -> one, LinkedHashMap::new));
    }

    static Map<String, Nominee> byId(List<Nominee> nominees) {
        return nominees.stream()
                .collect(Collectors.toMap(Nominee::id, nominee -> nominee, (one, other) -> one, LinkedHashMap::new));
    }
}
