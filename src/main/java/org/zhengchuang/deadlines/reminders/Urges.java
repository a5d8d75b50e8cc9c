package org.zhengchuang.deadlines.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.Duty;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.notices.Notice;
import org.zhengchuang.notices.Notices;
import org.zhengchuang.roster.Roster;

/** Pressing (催办): who stands above a duty may press once a working day, and whoever owes it answers in one line. */
@Component
public class Urges {

    static final String SOURCE = "urge";

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkCalendars calendars;
    private final Duties duties;
    private final Above above;
    private final Roster roster;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    Urges(
            JdbcClient jdbc,
            Clock clock,
            WorkCalendars calendars,
            Duties duties,
            Above above,
            Roster roster,
            Notices notices,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendars = calendars;
        this.duties = duties;
        this.above = above;
        this.roster = roster;
        this.notices = notices;
        this.events = events;
    }

    /** How a duty was pressed for, oldest first. */
    public List<Urge> of(String dutyId) {
        return jdbc.sql("select * from urge where duty_id = :duty order by pressed_at, id")
                .param("duty", dutyId)
                .query(Urge.class)
                .list();
    }

    Optional<Urge> find(String id) {
        return jdbc.sql("select * from urge where id = :id")
                .param("id", id)
                .query(Urge.class)
                .optional();
    }

    /** Whether he stands above this duty, so that he may press at all. */
    public boolean mayPress(String person, Duty duty) {
        return duty.closedAt() == null && !duty.person().equals(person) && above.standsAbove(person, duty.branchId());
    }

    /** Whether he has pressed for it today; a day without work counts for the next working day. */
    public boolean pressedToday(String person, String dutyId) {
        return of(dutyId).stream()
                .anyMatch(urge ->
                        urge.pressedBy().equals(person) && urge.countsFor().equals(today()));
    }

    private LocalDate today() {
        return calendars.current().plus(LocalDate.now(clock), 0);
    }

    /**
     * @param words what he says; it is delivered, and stands in the duty's story
     * @throws Refusal where he does not stand above it, it is done, or he pressed today already
     */
    @Transactional
    public void press(String dutyId, String words, String by) {
        var duty = duties.find(dutyId).orElseThrow(() -> new Refusal("deadlines.duty.unknown"));
        if (duty.closedAt() != null) {
            throw new Refusal("deadlines.urge.closed", duty.name());
        }
        if (!mayPress(by, duty)) {
            throw new Refusal("deadlines.urge.not-entitled");
        }
        var said = checked(words, "deadlines.urge.no-words");
        var id = UUID.randomUUID().toString();
        if (pressedToday(by, dutyId)) {
            throw new Refusal("deadlines.urge.today-already", duty.name());
        }
        try {
            insert(id, duty, said, by);
        } catch (DuplicateKeyException pressedTwice) {
            throw new Refusal("deadlines.urge.today-already", duty.name());
        }
        notices.post(List.of(new Notice.Draft(
                notice(id),
                duty.person(),
                SOURCE,
                Text.of("deadlines.urge.notice", nameOf(by), duty.name()),
                DutyPaths.of(dutyId, true),
                "/deadlines/urges/" + id + "/answer")));
        events.publishEvent(
                new DutyUrged(duty.campaignId(), duty.branchId(), dutyId, duty.name(), duty.person(), said));
    }

    private void insert(String id, Duty duty, String words, String by) {
        jdbc.sql("""
                        insert into urge (id, duty_id, pressed_by, pressed_at, counts_for, words, person)
                        values (:id, :duty, :by, :now, :countsFor, :words, :person)
                        """)
                .param("id", id)
                .param("duty", duty.id())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("countsFor", today())
                .param("words", words)
                .param("person", duty.person())
                .update();
    }

    /** He whom it was said to answers, or whoever owes the duty now; the presser is told. */
    @Transactional
    public void answer(String urgeId, String answer, String by) {
        var urge = find(urgeId).orElseThrow(() -> new Refusal("deadlines.urge.unknown"));
        var duty = duties.find(urge.dutyId()).orElseThrow();
        if (!urge.person().equals(by) && !duty.person().equals(by)) {
            throw new Refusal("deadlines.urge.not-to-you");
        }
        var said = checked(answer, "deadlines.urge.no-answer");
        int written = jdbc.sql("""
                        update urge set answer = :answer, answered_by = :by, answered_at = :now
                         where id = :id and answer is null
                        """)
                .param("answer", said)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", urgeId)
                .update();
        if (written == 0) {
            throw new Refusal("deadlines.urge.answered-already");
        }
        notices.answered(notice(urgeId));
        notices.post(List.of(new Notice.Draft(
                notice(urgeId) + "-answer",
                urge.pressedBy(),
                SOURCE,
                Text.of("deadlines.urge.answer-notice", nameOf(by), duty.name()),
                DutyPaths.of(duty.id(), false),
                null)));
        events.publishEvent(
                new UrgeAnswered(duty.campaignId(), duty.branchId(), duty.id(), duty.name(), urge.pressedBy(), said));
    }

    private static String checked(String words, String missing) {
        var said = words == null ? "" : words.strip();
        if (said.isEmpty()) {
            throw new Refusal(missing);
        }
        if (said.length() > LONGEST) {
            throw new Refusal("deadlines.urge.too-long", LONGEST);
        }
        return said;
    }

    private String nameOf(String person) {
        return roster.member(person).name();
    }

    /** The id of the notice that carries it; its answer's begins with the same. */
    private static String notice(String urgeId) {
        return "u-" + urgeId;
    }

    /** The urge that this notice carries, or whose answer. */
    static String urgeOf(String noticeId) {
        return noticeId.substring(2).replaceFirst("-answer$", "");
    }
}
