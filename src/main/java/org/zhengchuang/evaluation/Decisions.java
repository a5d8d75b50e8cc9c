package org.zhengchuang.evaluation;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;

/** The decisions (党委决定), round after round; the last one counts. */
@Component
class Decisions {

    record Decision(String campaignId, int round, String meetingId, String decidedBy, OffsetDateTime decidedAt) {}

    /** Who is honoured by a decision. */
    record Awarded(Track track, String subjectId, String name, String branchName) {

        String id() {
            return Nominee.id(track.code(), subjectId);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Decisions(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    Optional<Decision> latest(String campaignId) {
        return jdbc.sql("select * from decision where campaign_id = :campaignId order by round desc limit 1")
                .param("campaignId", campaignId)
                .query(Decision.class)
                .optional();
    }

    /** @param vacancies the statements of the tracks in which nobody is honoured (空缺, R31) */
    void record(String campaignId, String meetingId, Map<Track, String> vacancies, List<Choice> choices, String by) {
        int round = latest(campaignId).map(Decision::round).orElse(0) + 1;
        jdbc.sql("""
                        insert into decision (campaign_id, round, meeting_id, decided_by, decided_at)
                        values (:campaignId, :round, :meetingId, :by, :now)
                        """)
                .param("campaignId", campaignId)
                .param("round", round)
                .param("meetingId", meetingId)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        choices.forEach(choice -> keep(round, choice));
        vacancies.forEach((track, statement) -> keep(campaignId, round, track, statement));
    }

    private void keep(String campaignId, int round, Track track, String vacancy) {
        jdbc.sql("""
                        insert into vacancy (campaign_id, round, track, statement)
                        values (:campaignId, :round, :track, :statement)
                        """)
                .param("campaignId", campaignId)
                .param("round", round)
                .param("track", track.code())
                .param("statement", vacancy)
                .update();
        events.publishEvent(new TrackLeftVacant(campaignId, track, vacancy));
    }

    /** The statements of the tracks that the round left vacant. */
    Map<Track, String> vacancies(Decision decision) {
        record Vacant(Track track, String statement) {}
        return jdbc
                .sql("""
                        select t.code as track_code, t.title as track_title, t.kind as track_kind, v.statement
                          from vacancy v join campaign_track t on t.campaign_id = v.campaign_id and t.code = v.track
                         where v.campaign_id = :campaignId and v.round = :round
                        """)
                .param("campaignId", decision.campaignId())
                .param("round", decision.round())
                .query(Vacant.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Vacant::track, Vacant::statement));
    }

    private void keep(int round, Choice choice) {
        var nominee = choice.nominee();
        jdbc.sql("""
                        insert into decision_on (campaign_id, round, track, subject_id, place, points_sum, parts, line,
                                                 awarded, reason, overtaking_reason)
                        values (:campaignId, :round, :track, :subjectId, :place, :sum, :parts, :line,
                                :awarded, :reason, :overtakingReason)
                        """)
                .param("campaignId", nominee.campaignId())
                .param("round", round)
                .param("track", nominee.track().code())
                .param("subjectId", nominee.subjectId())
                .param("place", choice.standing().place())
                .param("sum", choice.standing().mark().sum())
                .param("parts", choice.standing().mark().parts())
                .param("line", choice.standing().line())
                .param("awarded", choice.awarded())
                .param("reason", choice.reason())
                .param("overtakingReason", choice.overtakingReason(), Types.VARCHAR)
                .update();
        events.publishEvent(new HonourDecided(
                nominee.campaignId(),
                nominee.branchId(),
                nominee.track(),
                nominee.subjectId(),
                choice.awarded(),
                choice.reason(),
                choice.overtakingReason()));
    }

    /** Who is honoured by this round. */
    List<Awarded> awarded(String campaignId, int round) {
        return jdbc.sql("""
                        select t.code as track_code, t.title as track_title, t.kind as track_kind, d.subject_id, n.name,
                               b.name as branch_name
                          from decision_on d join nominee n on n.campaign_id = d.campaign_id and n.track = d.track
                               and n.subject_id = d.subject_id
                          join branch b on b.id = n.branch_id
                          join campaign_track t on t.campaign_id = d.campaign_id and t.code = d.track
                         where d.campaign_id = :campaignId and d.round = :round and d.awarded
                         order by d.track, n.branch_id, d.subject_id
                        """)
                .param("campaignId", campaignId)
                .param("round", round)
                .query(Awarded.class)
                .list();
    }

    /** The result stands: the honours of the last round are written down for good. Answers how many. */
    int confirm(String campaignId) {
        var now = OffsetDateTime.now(clock);
        int honours =
                jdbc.sql("""
                        insert into honour (campaign_id, track, subject_id, branch_id, name, points_sum, parts, score,
                                            reason, decided_by, decided_at, final_at)
                        select d.campaign_id, d.track, d.subject_id, n.branch_id, n.name, d.points_sum, d.parts,
                               floor(d.points_sum * 100 / d.parts) / 100, d.reason, h.decided_by, h.decided_at, :now
                          from decision h join decision_on d on d.campaign_id = h.campaign_id and d.round = h.round
                          join nominee n on n.campaign_id = d.campaign_id and n.track = d.track
                               and n.subject_id = d.subject_id
                         where h.campaign_id = :campaignId and d.awarded
                           and h.round = (select max(l.round) from decision l where l.campaign_id = :campaignId)
                        """).param("now", now).param("campaignId", campaignId).update();
        jdbc.sql("update evaluation set final_at = :now where campaign_id = :campaignId")
                .param("now", now)
                .param("campaignId", campaignId)
                .update();
        events.publishEvent(new HonoursStand(campaignId, honours));
        return honours;
    }
}
