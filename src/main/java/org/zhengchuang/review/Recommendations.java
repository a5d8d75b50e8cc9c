package org.zhengchuang.review;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;

/** Puts down what a branch meeting recommended. */
@Component
class Recommendations {

    /**
     * A branch meeting's result.
     *
     * @param ballot without figures where it recommended nobody without a vote
     * @param supervisorId 监票人, and {@code tellerId} 计票人; both null where there was no vote
     * @param nobodyReason why it recommends nobody without a vote, else null
     * @param nobodyStanding why, where it did vote, nobody stood in a track
     */
    record Recommendation(
            String campaignId,
            String branchId,
            String meetingId,
            Ballot ballot,
            String supervisorId,
            String tellerId,
            String nobodyReason,
            Map<Track, String> nobodyStanding,
            List<VotedOn> votes,
            String recordedBy) {}

    /** One who was put to the vote. */
    record VotedOn(
            Track track,
            String subjectId,
            String name,
            int votesFor,
            String deeds,
            boolean passed,
            boolean nominated) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Recommendations(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void record(Recommendation result) {
        var voted = result.nobodyReason() == null;
        jdbc.sql("""
                        insert into recommendation (campaign_id, branch_id, meeting_id, voters, present, issued, collected,
                                                    invalid, supervisor_id, teller_id, nobody_reason, recorded_by, recorded_at)
                        values (:campaignId, :branchId, :meetingId, :voters, :present, :issued, :collected,
                                :invalid, :supervisorId, :tellerId, :nobodyReason, :recordedBy, :now)
                        """)
                .param("campaignId", result.campaignId())
                .param("branchId", result.branchId())
                .param("meetingId", result.meetingId())
                .param("voters", result.ballot().voters())
                .param("present", result.ballot().present())
                .param("issued", voted ? result.ballot().issued() : null, Types.INTEGER)
                .param("collected", voted ? result.ballot().collected() : null, Types.INTEGER)
                .param("invalid", voted ? result.ballot().invalid() : null, Types.INTEGER)
                .param("supervisorId", result.supervisorId(), Types.VARCHAR)
                .param("tellerId", result.tellerId(), Types.VARCHAR)
                .param("nobodyReason", result.nobodyReason(), Types.VARCHAR)
                .param("recordedBy", result.recordedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
        result.votes().forEach(vote -> keep(result, vote));
        result.nobodyStanding().forEach((track, reason) -> keep(result, track, reason));
        var nominees = result.votes().stream()
                .filter(VotedOn::nominated)
                .map(VotedOn::name)
                .toList();
        events.publishEvent(
                nominees.isEmpty()
                        ? new NobodyRecommended(result.campaignId(), result.branchId(), result.nobodyReason())
                        : new NomineesRecommended(result.campaignId(), result.branchId(), nominees));
    }

    private void keep(Recommendation result, Track track, String reason) {
        jdbc.sql("""
                        insert into nobody_standing (campaign_id, branch_id, track, reason)
                        values (:campaignId, :branchId, :track, :reason)
                        """)
                .param("campaignId", result.campaignId())
                .param("branchId", result.branchId())
                .param("track", track.code())
                .param("reason", reason)
                .update();
        events.publishEvent(new NobodyStood(result.campaignId(), result.branchId(), track, reason));
    }

    private void keep(Recommendation result, VotedOn vote) {
        jdbc.sql("""
                        insert into nomination (campaign_id, branch_id, track, subject_id, votes_for, deeds, passed, nominated)
                        values (:campaignId, :branchId, :track, :subjectId, :votesFor, :deeds, :passed, :nominated)
                        """)
                .param("campaignId", result.campaignId())
                .param("branchId", result.branchId())
                .param("track", vote.track().code())
                .param("subjectId", vote.subjectId())
                .param("votesFor", vote.votesFor())
                .param("deeds", vote.deeds())
                .param("passed", vote.passed())
                .param("nominated", vote.nominated())
                .update();
    }
}
