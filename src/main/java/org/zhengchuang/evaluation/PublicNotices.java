package org.zhengchuang.evaluation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;

/** The public notices (公示) of the decisions, and the objections (异议) that came in. */
@Component
class PublicNotices {

    /** How many working days (工作日) a notice is up; the day of posting does not count. */
    static final int WORKING_DAYS = 5;

    record PublicNotice(String campaignId, int round, LocalDate postedOn, LocalDate endsOn) {}

    /**
     * An objection with its conclusion.
     *
     * @param against null where it is against the result as a whole
     * @param raisedBy who raised it, or null: it may be anonymous
     */
    record Objection(
            Nominee against, LocalDate receivedOn, String raisedBy, String content, String finding, boolean upheld) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkCalendars calendars;
    private final ApplicationEventPublisher events;

    PublicNotices(JdbcClient jdbc, Clock clock, WorkCalendars calendars, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendars = calendars;
        this.events = events;
    }

    /** When a notice that is posted today ends. */
    LocalDate endIfPostedToday() {
        return calendars.current().plus(LocalDate.now(clock), WORKING_DAYS);
    }

    /** Posts a decision, today: a date typed in could only shorten it. */
    void post(String campaignId, int round, String text, String channel, String contact, String by) {
        var endsOn = endIfPostedToday();
        jdbc.sql("""
                        insert into public_notice (campaign_id, round, text, channel, contact, posted_on, working_days,
                                                   ends_on, posted_by, posted_at)
                        values (:campaignId, :round, :text, :channel, :contact, :postedOn, :workingDays,
                                :endsOn, :by, :now)
                        """)
                .param("campaignId", campaignId)
                .param("round", round)
                .param("text", text)
                .param("channel", channel)
                .param("contact", contact)
                .param("postedOn", LocalDate.now(clock))
                .param("workingDays", WORKING_DAYS)
                .param("endsOn", endsOn)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new PublicNoticePosted(campaignId, round, endsOn));
    }

    Optional<PublicNotice> latest(String campaignId) {
        return jdbc.sql("""
                        select campaign_id, round, posted_on, ends_on from public_notice
                         where campaign_id = :campaignId order by round desc limit 1
                        """)
                .param("campaignId", campaignId)
                .query(PublicNotice.class)
                .optional();
    }

    /** The end of the last day of the notice that is up. */
    OffsetDateTime end(String campaignId) {
        var notice = latest(campaignId).orElseThrow(() -> new IllegalStateException("No notice in " + campaignId));
        return calendars.current().endOf(notice.endsOn(), clock.getZone());
    }

    void record(PublicNotice notice, Objection objection, String by) {
        var against = objection.against();
        jdbc.sql("""
                        insert into objection (id, campaign_id, round, track, subject_id, received_on, raised_by, content,
                                               finding, upheld, recorded_by, recorded_at)
                        values (:id, :campaignId, :round, :track, :subjectId, :receivedOn, :raisedBy, :content,
                                :finding, :upheld, :by, :now)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("campaignId", notice.campaignId())
                .param("round", notice.round())
                .param("track", against == null ? null : against.track().name(), Types.VARCHAR)
                .param("subjectId", against == null ? null : against.subjectId(), Types.VARCHAR)
                .param("receivedOn", objection.receivedOn())
                .param("raisedBy", objection.raisedBy(), Types.VARCHAR)
                .param("content", objection.content())
                .param("finding", objection.finding())
                .param("upheld", objection.upheld())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new ObjectionConcluded(
                notice.campaignId(),
                against == null ? null : against.branchId(),
                against == null ? null : against.track(),
                against == null ? null : against.subjectId(),
                objection.upheld(),
                objection.finding()));
    }

    void conclude(PublicNotice notice, String conclusion, String by) {
        jdbc.sql("""
                        update public_notice set concluded_by = :by, concluded_at = :now, conclusion = :conclusion
                         where campaign_id = :campaignId and round = :round
                        """)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("conclusion", conclusion)
                .param("campaignId", notice.campaignId())
                .param("round", notice.round())
                .update();
    }
}
