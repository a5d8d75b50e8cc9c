package org.zhengchuang.supervision.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;

/**
 * The talks. Each lives in an instance of talk.bpmn, which never sees what was said: the content goes into the table here
 * and nowhere else.
 */
@Component
class Talks {

    static final ProcessVariable<String> TALK_ID = ProcessVariable.of("talkId", String.class);

    private static final String TALK = """
            select id, campaign_id, branch_id, member_id, cycle, signal, content is not null as written, content_by,
                   held_by, held_on, follow_up_on, closed_at from talk
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    Talks(JdbcClient jdbc, Clock clock, Instances instances, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.instances = instances;
        this.events = events;
    }

    void open(String campaignId, String branchId, int cycle, String memberId, TalkSignal signal) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into talk (id, campaign_id, branch_id, member_id, cycle, signal, opened_at)
                        values (:id, :campaignId, :branchId, :memberId, :cycle, :signal, :now)
                        """)
                .param("id", id)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("memberId", memberId)
                .param("cycle", cycle)
                .param("signal", signal.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        instances.start(
                "talk",
                String.join("/", campaignId, branchId, memberId),
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), campaignId,
                        ProcessVariable.BRANCH_ID.name(), branchId,
                        ProcessVariable.MEMBER_ID.name(), memberId,
                        TALK_ID.name(), id));
        events.publishEvent(new TalkNeeded(campaignId, branchId, memberId, cycle));
    }

    /** @throws Refusal where there is no such talk */
    Talk get(String id) {
        return jdbc.sql(TALK + " where id = :id")
                .param("id", id)
                .query(Talk.class)
                .optional()
                .orElseThrow(() -> new Refusal("supervision.talk.unknown"));
    }

    /** Those which the person could have to do with: of his branch, written by him, or still open anywhere. */
    List<Talk> near(String person, String branchId) {
        return jdbc.sql(TALK + """
                         where branch_id = :branchId or content_by = :person or closed_at is null
                         order by closed_at desc nulls first, opened_at desc
                        """)
                .param("branchId", branchId == null ? "" : branchId)
                .param("person", person)
                .query(Talk.class)
                .list();
    }

    /** What was said, or null before it is written; whoever asks must have been asked whether he may ({@link TalkAccess}). */
    String content(String id) {
        return jdbc.sql("select content from talk where id = :id")
                .param("id", id)
                .query((row, number) -> row.getString("content"))
                .list()
                .get(0);
    }

    void write(Talk talk, String content, String by) {
        jdbc.sql("""
                        update talk set content = :content, content_by = :by, content_at = :now
                         where id = :id and closed_at is null
                        """)
                .param("content", content)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", talk.id())
                .update();
    }

    void held(Talk talk, String by, LocalDate on, LocalDate followUpOn) {
        jdbc.sql("""
                        update talk set held_by = :by, held_on = :on, follow_up_on = :followUpOn, closed_at = :now
                         where id = :id
                        """)
                .param("by", by)
                .param("on", on)
                .param("followUpOn", followUpOn)
                .param("now", OffsetDateTime.now(clock))
                .param("id", talk.id())
                .update();
        events.publishEvent(new TalkHeld(talk.campaignId(), talk.branchId(), talk.memberId(), by, on));
    }

    /** The member left the branch: what was not held is closed with the reason. */
    void leave(String memberId, String branchId, String reason) {
        var open = jdbc.sql(TALK + " where member_id = :memberId and branch_id = :branchId and closed_at is null")
                .param("memberId", memberId)
                .param("branchId", branchId)
                .query(Talk.class)
                .list();
        for (var talk : open) {
            instances.close("talk", String.join("/", talk.campaignId(), branchId, memberId), reason);
            jdbc.sql("update talk set closed_at = :now, closed_reason = :reason where id = :id")
                    .param("now", OffsetDateTime.now(clock))
                    .param("reason", reason)
                    .param("id", talk.id())
                    .update();
        }
    }
}
