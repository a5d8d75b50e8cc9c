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
    static final int WORKING_DAYS = NoticeCount.WORKING_DAYS;

    private static final String ALL =
            "select campaign_id, round, posted_on, ends_on, paused_from, concluded_at from public_notice ";

    /** @param pausedFrom since when the count stands still; null while it runs */
    record PublicNotice(
            String campaignId,
            int round,
            LocalDate postedOn,
            LocalDate endsOn,
            LocalDate pausedFrom,
            OffsetDateTime concludedAt) {}

    /** What was posted. */
    record Posted(String text, String channel, String contact) {}

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
        return NoticeCount.end(calendars.current(), LocalDate.now(clock));
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
        return jdbc.sql(ALL + "where campaign_id = :campaignId order by round desc limit 1")
                .param("campaignId", campaignId)
                .query(PublicNotice.class)
                .optional();
    }

    PublicNotice get(String campaignId, int round) {
        return jdbc.sql(ALL + "where campaign_id = :campaignId and round = :round")
                .param("campaignId", campaignId)
                .param("round", round)
                .query(PublicNotice.class)
                .single();
    }

    /** The notice to which one can object now. */
    Optional<PublicNotice> up(String campaignId) {
        return latest(campaignId).filter(notice -> notice.concludedAt() == null && !isOver(notice));
    }

    Posted words(PublicNotice notice) {
        return jdbc.sql(
                        "select text, channel, contact from public_notice where campaign_id = :campaignId and round = :round")
                .param("campaignId", notice.campaignId())
                .param("round", notice.round())
                .query(Posted.class)
                .single();
    }

    /** How many working days are still to come. */
    int daysLeft(PublicNotice notice) {
        return Math.max(0, calendars.current().between(LocalDate.now(clock), notice.endsOn()));
    }

    /** Whether its last day is over and no objection is open. */
    boolean isOver(String campaignId) {
        return latest(campaignId).filter(this::isOver).isPresent();
    }

    private boolean isOver(PublicNotice notice) {
        return notice.pausedFrom() == null && !OffsetDateTime.now(clock).isBefore(endOf(notice.endsOn()));
    }

    private OffsetDateTime endOf(LocalDate day) {
        return calendars.current().endOf(day, clock.getZone());
    }

    /** When to look next whether the notice is over: at its end, and day by day while its count stands still. */
    OffsetDateTime end(String campaignId) {
        var notice = latest(campaignId).orElseThrow(() -> new IllegalStateException("No notice in " + campaignId));
        return endOf(
                notice.pausedFrom() == null
                        ? notice.endsOn()
                        : LocalDate.now(clock).plusDays(1));
    }

    /** The count stands still from today; it may do so already. */
    void pause(PublicNotice notice) {
        jdbc.sql("""
                        update public_notice set paused_from = :today
                         where campaign_id = :campaignId and round = :round and paused_from is null
                        """)
                .param("today", LocalDate.now(clock))
                .param("campaignId", notice.campaignId())
                .param("round", notice.round())
                .update();
    }

    /** The count goes on, or starts again; its end only ever moves away. */
    void resume(PublicNotice notice, boolean startsAgain) {
        var today = LocalDate.now(clock);
        var endsOn = startsAgain
                ? NoticeCount.startsAgain(calendars.current(), notice.endsOn(), today)
                : NoticeCount.goesOn(
                        calendars.current(), notice.postedOn(), notice.endsOn(), notice.pausedFrom(), today);
        jdbc.sql("""
                        update public_notice set paused_from = null, ends_on = :endsOn
                         where campaign_id = :campaignId and round = :round
                        """)
                .param("endsOn", endsOn)
                .param("campaignId", notice.campaignId())
                .param("round", notice.round())
                .update();
        events.publishEvent(new NoticeResumed(notice.campaignId(), notice.round(), endsOn, startsAgain));
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
                .param("track", against == null ? null : against.track().code(), Types.VARCHAR)
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
