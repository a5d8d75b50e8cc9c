package org.zhengchuang.evaluation;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.evaluation.Decisions.Awarded;
import org.zhengchuang.evaluation.PublicNotices.PublicNotice;

/**
 * The objections (异议) that come in while a notice is up, signed or not. Each stops the count of days, is examined by
 * discipline in a task with a deadline of its own, and ends in a reasoned conclusion; then the count goes on, or starts
 * again where the notice had to be corrected.
 */
@Component
class Objections {

    static final ProcessVariable<String> OBJECTION_ID = ProcessVariable.of("objectionId", String.class);

    private static final String PROCESS = "objection";
    private static final String PUBLIC = "public";
    private static final String RECEIPT = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RECEIPT_LENGTH = 12;

    /** How an objection ends. */
    enum Outcome {
        /** 不成立: the count goes on. */
        NOT_UPHELD,
        /** 内容有误已更正: the count starts again. */
        CORRECTED,
        /** 成立: the nominee is stopped, and the Party committee decides again when the notice is over. */
        UPHELD
    }

    /** @param raisedBy null where it is not signed, {@code attachment} null where there is none */
    record Raised(Awarded against, String content, String raisedBy, String contact, Attachment attachment) {}

    /** @param attachment its name; null where there is none */
    record Objection(
            String id,
            String campaignId,
            int round,
            String track,
            String subjectId,
            LocalDate receivedOn,
            String raisedBy,
            String contact,
            String content,
            String receipt,
            String outcome,
            String finding,
            String attachment) {

        public boolean concluded() {
            return outcome != null;
        }
    }

    private static final String ALL = """
            select o.id, o.campaign_id, o.round, o.track, o.subject_id, o.received_on, o.raised_by, o.contact, o.content,
                   o.receipt, o.outcome, o.finding, a.name as attachment
              from objection o left join objection_attachment a on a.objection_id = o.id
            """;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublicNotices notices;
    private final Nominees nominees;
    private final Instances instances;
    private final Words words;
    private final ApplicationEventPublisher events;

    Objections(
            JdbcClient jdbc,
            Clock clock,
            PublicNotices notices,
            Nominees nominees,
            Instances instances,
            Words words,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.notices = notices;
        this.nominees = nominees;
        this.instances = instances;
        this.words = words;
        this.events = events;
    }

    /** Takes an objection in. Answers its receipt. @throws Refusal where no notice is up */
    @Transactional
    public String raise(String campaignId, Raised raised) {
        var notice = notices.up(campaignId).orElseThrow(() -> new Refusal("evaluation.notice.not-up"));
        var id = UUID.randomUUID().toString();
        var receipt = receipt();
        var against = raised.against();
        jdbc.sql("""
                        insert into objection (id, campaign_id, round, track, subject_id, received_on, raised_by, contact,
                                               content, receipt, recorded_by, recorded_at)
                        values (:id, :campaignId, :round, :track, :subjectId, :today, :raisedBy, :contact,
                                :content, :receipt, :by, :now)
                        """)
                .param("id", id)
                .param("campaignId", campaignId)
                .param("round", notice.round())
                .param("track", against == null ? null : against.track().code(), Types.VARCHAR)
                .param("subjectId", against == null ? null : against.subjectId(), Types.VARCHAR)
                .param("today", LocalDate.now(clock))
                .param("raisedBy", raised.raisedBy(), Types.VARCHAR)
                .param("contact", raised.contact(), Types.VARCHAR)
                .param("content", raised.content())
                .param("receipt", receipt)
                .param("by", PUBLIC)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (raised.attachment() != null) {
            keep(id, raised.attachment());
        }
        notices.pause(notice);
        events.publishEvent(new ObjectionRaised(
                campaignId,
                notice.round(),
                against == null ? null : against.track(),
                against == null ? null : against.subjectId(),
                raised.raisedBy() != null));
        instances.start(
                PROCESS, campaignId, Map.of(ProcessVariable.CAMPAIGN_ID.name(), campaignId, OBJECTION_ID.name(), id));
        return receipt;
    }

    private String receipt() {
        var receipt = new StringBuilder();
        for (int place = 0; place < RECEIPT_LENGTH; place++) {
            receipt.append(RECEIPT.charAt(random.nextInt(RECEIPT.length())));
        }
        return receipt.toString();
    }

    private void keep(String id, Attachment attachment) {
        jdbc.sql("""
                        insert into objection_attachment (objection_id, name, media_type, content_base64)
                        values (:id, :name, :mediaType, :content)
                        """)
                .param("id", id)
                .param("name", attachment.name())
                .param("mediaType", attachment.mediaType())
                .param("content", Base64.getEncoder().encodeToString(attachment.content()))
                .update();
    }

    Objection get(String id) {
        return jdbc.sql(ALL + "where o.id = :id")
                .param("id", id)
                .query(Objection.class)
                .single();
    }

    Optional<Objection> byReceipt(String receipt) {
        return jdbc.sql(ALL + "where o.receipt = :receipt")
                .param("receipt", receipt)
                .query(Objection.class)
                .optional();
    }

    List<Objection> of(String campaignId, int round) {
        return jdbc.sql(ALL + "where o.campaign_id = :campaignId and o.round = :round order by o.recorded_at")
                .param("campaignId", campaignId)
                .param("round", round)
                .query(Objection.class)
                .list();
    }

    Optional<Attachment> attachment(String id) {
        return jdbc.sql("select name, media_type, content_base64 from objection_attachment where objection_id = :id")
                .param("id", id)
                .query((row, number) -> new Attachment(
                        row.getString("name"),
                        row.getString("media_type"),
                        Base64.getDecoder().decode(row.getString("content_base64"))))
                .optional();
    }

    /** Whom it is against, in words. */
    String about(Objection objection) {
        return against(objection).map(Nominee::fullName).orElseGet(() -> words.of("evaluation.objection.whole"));
    }

    private Optional<Nominee> against(Objection objection) {
        return Optional.ofNullable(Nominees.byId(nominees.all(objection.campaignId()))
                .get(Nominee.id(objection.track(), objection.subjectId())));
    }

    /** Ends the examination; with the last open one the count of days goes on. */
    void conclude(String id, Outcome outcome, String finding, String by) {
        var objection = get(id);
        if (outcome == Outcome.UPHELD && objection.subjectId() == null) {
            throw new Refusal("evaluation.objection.upheld-whole");
        }
        jdbc.sql("""
                        update objection set outcome = :outcome, finding = :finding, upheld = :upheld, concluded_by = :by,
                               concluded_at = :now
                         where id = :id
                        """)
                .param("outcome", outcome.name())
                .param("finding", finding)
                .param("upheld", outcome == Outcome.UPHELD)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        var against = against(objection).orElse(null);
        if (outcome == Outcome.UPHELD && against != null) {
            nominees.stop(against, Step.OBJECTION, finding);
        }
        events.publishEvent(new ObjectionConcluded(
                objection.campaignId(),
                against == null ? null : against.branchId(),
                against == null ? null : against.track(),
                objection.subjectId(),
                outcome == Outcome.UPHELD,
                finding));
        resume(notices.get(objection.campaignId(), objection.round()));
    }

    private void resume(PublicNotice notice) {
        var all = of(notice.campaignId(), notice.round());
        if (notice.pausedFrom() != null && all.stream().allMatch(Objection::concluded)) {
            boolean corrected = all.stream()
                    .filter(one -> !one.receivedOn().isBefore(notice.pausedFrom()))
                    .anyMatch(one -> one.outcome().equals(Outcome.CORRECTED.name()));
            notices.resume(notice, corrected);
        }
    }

    /** Whether one of this round was upheld, so that the Party committee decides again. */
    boolean anyUpheld(PublicNotice notice) {
        return of(notice.campaignId(), notice.round()).stream()
                .anyMatch(one -> Outcome.UPHELD.name().equals(one.outcome()));
    }
}
