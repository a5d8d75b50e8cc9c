package org.zhengchuang.supervision.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;

/** Encouragement (鼓励) of progress; each lives in an instance of encouragement.bpmn. */
@Component
class Encouragements {

    static final ProcessVariable<String> ENCOURAGEMENT_ID = ProcessVariable.of("encouragementId", String.class);

    record Encouragement(
            String id,
            String campaignId,
            String branchId,
            String memberId,
            int cycle,
            int scoreBefore,
            int scoreNow,
            OffsetDateTime closedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    Encouragements(JdbcClient jdbc, Clock clock, Instances instances, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.instances = instances;
        this.events = events;
    }

    void open(String campaignId, String branchId, int cycle, Standing standing) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into encouragement (id, campaign_id, branch_id, member_id, cycle, score_before, score_now,
                                                   opened_at)
                        values (:id, :campaignId, :branchId, :memberId, :cycle, :before, :score, :now)
                        """)
                .param("id", id)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("memberId", standing.memberId())
                .param("cycle", cycle)
                .param("before", standing.before())
                .param("score", standing.score())
                .param("now", OffsetDateTime.now(clock))
                .update();
        instances.start(
                "encouragement",
                String.join("/", campaignId, branchId, standing.memberId()),
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), campaignId,
                        ProcessVariable.BRANCH_ID.name(), branchId,
                        ProcessVariable.MEMBER_ID.name(), standing.memberId(),
                        ENCOURAGEMENT_ID.name(), id));
    }

    Encouragement get(String id) {
        return jdbc.sql("""
                        select id, campaign_id, branch_id, member_id, cycle, score_before, score_now, closed_at
                          from encouragement where id = :id
                        """).param("id", id).query(Encouragement.class).single();
    }

    void given(Encouragement given, String by, LocalDate on, String encouragement, String conditions) {
        jdbc.sql("""
                        update encouragement set encouraged_by = :by, encouraged_on = :on, encouragement = :encouragement,
                               conditions = :conditions, closed_at = :now where id = :id
                        """)
                .param("by", by)
                .param("on", on)
                .param("encouragement", encouragement.strip())
                .param("conditions", conditions.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("id", given.id())
                .update();
        events.publishEvent(new MemberEncouraged(given.campaignId(), given.branchId(), given.memberId(), by, on));
    }

    /** The member left the branch: what was not given is closed with the reason. */
    void leave(String memberId, String branchId, String reason) {
        var open = jdbc.sql("""
                        select id, campaign_id, branch_id, member_id, cycle, score_before, score_now, closed_at
                          from encouragement
                         where member_id = :memberId and branch_id = :branchId and closed_at is null
                        """)
                .param("memberId", memberId)
                .param("branchId", branchId)
                .query(Encouragement.class)
                .list();
        for (var encouragement : open) {
            instances.close("encouragement", String.join("/", encouragement.campaignId(), branchId, memberId), reason);
            jdbc.sql("update encouragement set closed_at = :now, closed_reason = :reason where id = :id")
                    .param("now", OffsetDateTime.now(clock))
                    .param("reason", reason)
                    .param("id", encouragement.id())
                    .update();
        }
    }
}
