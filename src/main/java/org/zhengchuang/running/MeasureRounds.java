package org.zhengchuang.running;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;

/** The rounds in which branches ask all their members for measures, and what each member answered (R19). */
@Component
class MeasureRounds {

    static final String STEP = "measure-proposal";

    /** A branch's round; {@code closedAt} and {@code decidedAt} are null until then. */
    record Round(
            String campaignId,
            String branchId,
            OffsetDateTime openedAt,
            OffsetDateTime endsAt,
            OffsetDateTime closedAt,
            OffsetDateTime decidedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MeasureRounds(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void open(String campaignId, String branchId, OffsetDateTime endsAt) {
        jdbc.sql("""
                        insert into measure_round (campaign_id, branch_id, opened_at, ends_at)
                        values (:campaignId, :branchId, :now, :endsAt)
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("now", OffsetDateTime.now(clock))
                .param("endsAt", endsAt)
                .update();
        events.publishEvent(new MeasureRoundOpened(campaignId, branchId, endsAt));
    }

    Round get(String campaignId, String branchId) {
        return jdbc.sql("""
                        select campaign_id, branch_id, opened_at, ends_at, closed_at, decided_at from measure_round
                         where campaign_id = :campaignId and branch_id = :branchId
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Round.class)
                .single();
    }

    /** @throws Refusal where the round is closed; the answer comes too late */
    void answer(String campaignId, String branchId, Proposal proposal, String recordedBy) {
        if (get(campaignId, branchId).closedAt() != null) {
            throw new Refusal("running.proposal.round-closed");
        }
        insert(campaignId, branchId, proposal, null, recordedBy);
        if (proposal.answer() == Proposal.Answer.PROPOSED) {
            events.publishEvent(new MeasureProposed(campaignId, branchId, proposal.memberId(), proposal.measure()));
        }
    }

    private void insert(
            String campaignId, String branchId, Proposal proposal, String expiredReason, String recordedBy) {
        jdbc.sql("""
                        insert into measure_proposal (campaign_id, branch_id, member_id, answer, measure, serves,
                          direction, expired_reason, recorded_by, recorded_at)
                        values (:campaignId, :branchId, :memberId, :answer, :measure, :serves,
                          :direction, :expired, :by, :now)
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("memberId", proposal.memberId())
                .param("answer", proposal.answer().name())
                .param("measure", proposal.measure())
                .param("serves", proposal.serves())
                .param(
                        "direction",
                        proposal.direction() == null
                                ? null
                                : proposal.direction().name())
                .param("expired", expiredReason)
                .param("by", recordedBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Ends the round; answers the numbers of those who were asked and did not answer, each kept with the reason. */
    List<String> close(String campaignId, String branchId, String reason) {
        var silent = jdbc.sql("""
                        select subject_id from step
                         where campaign_id = :campaignId and branch_id = :branchId and name = :step
                           and done_at is null and closed_at is null
                         order by subject_id
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("step", STEP)
                .query(String.class)
                .list();
        for (var memberId : silent) {
            insert(
                    campaignId,
                    branchId,
                    new Proposal(memberId, null, Proposal.Answer.EXPIRED, null, null, null, null, null),
                    reason,
                    null);
            events.publishEvent(new ProposalExpired(campaignId, branchId, memberId, reason));
        }
        jdbc.sql("""
                        update measure_round set closed_at = :now
                         where campaign_id = :campaignId and branch_id = :branchId
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .update();
        events.publishEvent(new MeasureRoundClosed(campaignId, branchId, silent.size()));
        return silent;
    }

    /** Everybody's answer, by member number. */
    List<Proposal> answers(String campaignId, String branchId) {
        return jdbc.sql("""
                        select p.member_id, m.name as member_name, p.answer, p.measure, p.serves, p.direction,
                               p.adopted, p.declined_reason
                          from measure_proposal p join member m on m.id = p.member_id
                         where p.campaign_id = :campaignId and p.branch_id = :branchId order by p.member_id
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Proposal.class)
                .list();
    }

    /** Keeps the secretary's decision on one proposal; a decline has a reason. */
    void decide(String campaignId, String branchId, String memberId, String declinedReason) {
        jdbc.sql("""
                        update measure_proposal set adopted = :adopted, declined_reason = :reason
                         where campaign_id = :campaignId and branch_id = :branchId and member_id = :memberId
                        """)
                .param("adopted", declinedReason == null)
                .param("reason", declinedReason)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("memberId", memberId)
                .update();
        if (declinedReason != null) {
            events.publishEvent(new MeasureDeclined(campaignId, branchId, memberId, declinedReason));
        }
    }

    /** All proposals of the round are decided upon. */
    void decided(String campaignId, String branchId, String explanation, String by) {
        jdbc.sql("""
                        update measure_round set decided_at = :now, decided_by = :by, explanation = :explanation
                         where campaign_id = :campaignId and branch_id = :branchId
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("explanation", explanation)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .update();
    }

    /** The open branches whose secretary has not decided on a round of proposals, by name. */
    List<String> undecided(String campaignId, LocalDate today) {
        return jdbc.sql("""
                        select b.name from branch b
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                           and not exists (select 1 from measure_round r where r.campaign_id = :campaignId
                                            and r.branch_id = b.id and r.decided_at is not null)
                         order by b.id
                        """)
                .param("campaignId", campaignId)
                .param("today", today)
                .query(String.class)
                .list();
    }
}
