package org.zhengchuang.deadlines.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.calendar.WorkCalendar;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.engine.Text;
import org.zhengchuang.engine.TimePassed;
import org.zhengchuang.notices.Notice;
import org.zhengchuang.notices.Notices;

/**
 * Takes the steps of the ladder that have come (R52): one pass over all open duties, in SQL, so that a hundred thousand of
 * them need no memory. A step is written down in the transaction of its notices, under a key that the database keeps
 * unique: it is taken once for a duty and its date in force, whatever restarts, returns, reassignments or other nodes do.
 */
@Component
class Reminders {

    /**
     * All steps of an audience at once, however many days they are of. Each person has one notice a pass, whatever it is
     * about: twenty duties near the same day are one mail.
     */
    private static final String INSERT = """
            insert into reminder (duty_id, due_on, step, audience, kind, person, pass, notice_id, told_at)
            select d.id, s.due_on, s.step, s.audience, s.kind, %1$s, cast(:pass as bigint),
                   concat('r', cast(:pass as varchar(20)), '-', %1$s), cast(:now as timestamp with time zone)
              from (values %%s) s (due_on, step, audience, kind, begins, ends, step_begins)
              join duty d on d.closed_at is null and d.due >= s.begins and d.due < s.ends
                   and d.opened_at < s.step_begins
            %2$s
             where not exists (select 1 from reminder r where r.duty_id = d.id and r.due_on = s.due_on
                                  and r.step = s.step and r.audience = s.audience)
            """;

    private static final String STEP = """
            (cast(:dueOn%1$d as date), cast(:step%1$d as integer), cast(:audience%1$d as varchar(20)),
             cast(:kind%1$d as varchar(20)), cast(:begins%1$d as timestamp with time zone),
             cast(:ends%1$d as timestamp with time zone), cast(:stepBegins%1$d as timestamp with time zone))
            """;

    private static final String TO_THE_PERSON = INSERT.formatted("d.person", "");

    /** Somebody above is told by branch; never about himself. */
    private static final String TO_SOMEBODY_ABOVE = INSERT.formatted(
            "above.person",
            "join (values %s) above (branch_id, person)"
                    + " on above.branch_id = coalesce(d.branch_id, '-') and above.person <> d.person");

    private static final String ONE_ABOVE = "(cast(:branch%1$d as varchar(20)), cast(:person%1$d as varchar(40)))";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkCalendars calendars;
    private final Supplier<Ladder> ladders;
    private final Above above;
    private final Notices notices;
    private final ReminderSettings settings;

    Reminders(
            JdbcClient jdbc,
            Clock clock,
            WorkCalendars calendars,
            Supplier<Ladder> ladders,
            Above above,
            Notices notices,
            ReminderSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendars = calendars;
        this.ladders = ladders;
        this.above = above;
        this.notices = notices;
        this.settings = settings;
    }

    @EventListener(TimePassed.class)
    @Order(100)
    @Transactional
    public void remind() {
        var now = ZonedDateTime.now(clock);
        var calendar = calendars.current();
        if (!calendar.isWorkday(now.toLocalDate()) || now.getHour() < settings.fromHour()) {
            return;
        }
        long pass = number();
        var steps = steps(now.toLocalDate(), calendar);
        int told = 0;
        for (var audience : steps.entrySet()) {
            told += take(pass, now.toOffsetDateTime(), audience.getKey(), audience.getValue());
        }
        if (told > 0) {
            notices.post(drafts(pass));
        }
    }

    /**
     * A rung that has come for what is due on a day.
     *
     * @param begins when the working day of the rung began
     */
    private record Step(LocalDate dueOn, Ladder.Rung rung, OffsetDateTime begins) {}

    private Map<Audience, List<Step>> steps(LocalDate today, WorkCalendar calendar) {
        var ladder = ladders.get();
        var steps = new EnumMap<Audience, List<Step>>(Audience.class);
        for (var dueOn : dueDays()) {
            for (var rung : ladder.lastAt(Ladder.step(calendar, dueOn, today))) {
                steps.computeIfAbsent(rung.audience(), audience -> new ArrayList<>())
                        .add(new Step(dueOn, rung, begin(Ladder.dayOf(calendar, dueOn, rung.step()))));
            }
        }
        return steps;
    }

    /** Holds the one row until the transaction ends: another node waits here, and then finds nothing left to tell. */
    private long number() {
        jdbc.sql("update reminder_pass set pass = pass + 1").update();
        return jdbc.sql("select pass from reminder_pass").query(Long.class).single();
    }

    /** The days on which anything open is due; some hundreds at most. */
    private Collection<LocalDate> dueDays() {
        var days = new TreeSet<LocalDate>();
        jdbc.sql("select distinct due from duty where closed_at is null and due is not null")
                .query(row -> {
                    days.add(row.getObject("due", OffsetDateTime.class)
                            .atZoneSameInstant(clock.getZone())
                            .toLocalDate());
                });
        return days;
    }

    /**
     * A step counts for whoever owed the duty already when its day began. So a task that is returned, and with it a new
     * duty with the old date, begins where the ladder stands.
     */
    private int take(long pass, OffsetDateTime now, Audience audience, List<Step> steps) {
        var params = new HashMap<String, Object>();
        params.put("pass", pass);
        params.put("now", now);
        var values = new StringJoiner(", ");
        int place = 0;
        for (var step : steps) {
            values.add(STEP.formatted(place));
            params.put("dueOn" + place, step.dueOn());
            params.put("step" + place, step.rung().step());
            params.put("audience" + place, audience.name());
            params.put("kind" + place, step.rung().kind().name());
            params.put("begins" + place, begin(step.dueOn()));
            params.put("ends" + place, begin(step.dueOn().plusDays(1)));
            params.put("stepBegins" + place, step.begins());
            place++;
        }
        if (audience == Audience.PERSON) {
            return jdbc.sql(TO_THE_PERSON.formatted(values)).params(params).update();
        }
        var told = above.of(audience);
        if (told.isEmpty()) {
            return 0;
        }
        var branches = new StringJoiner(", ");
        place = 0;
        for (var branch : told.entrySet()) {
            branches.add(ONE_ABOVE.formatted(place));
            params.put("branch" + place, branch.getKey());
            params.put("person" + place, branch.getValue());
            place++;
        }
        return jdbc.sql(TO_SOMEBODY_ABOVE.formatted(values, branches))
                .params(params)
                .update();
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private List<Notice.Draft> drafts(long pass) {
        return jdbc.sql("""
                        select notice_id, person,
                               sum(case when audience = 'PERSON' then 1 else 0 end) as own,
                               sum(case when kind = 'OVERDUE' then 1 else 0 end) as overdue,
                               sum(case when audience = 'PERSON' then 0 else 1 end) as others
                          from reminder where pass = :pass group by notice_id, person
                        """)
                .param("pass", pass)
                .query((row, number) -> new Notice.Draft(
                        row.getString("notice_id"),
                        row.getString("person"),
                        ReminderContent.SOURCE,
                        title(row.getInt("own"), row.getInt("overdue"), row.getInt("others")),
                        null,
                        null))
                .list();
    }

    private static Text title(int own, int overdue, int others) {
        if (others == 0) {
            return Text.of("deadlines.reminder.own", own, overdue);
        }
        return own == 0
                ? Text.of("deadlines.reminder.others", others)
                : Text.of("deadlines.reminder.both", own, overdue, others);
    }
}
