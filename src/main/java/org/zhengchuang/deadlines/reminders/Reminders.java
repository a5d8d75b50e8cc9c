package org.zhengchuang.deadlines.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Each person has one notice a pass, whatever it is about: twenty duties near the same day are one mail. */
    private static final String INSERT = """
            insert into reminder (duty_id, due_on, step, audience, kind, person, pass, notice_id, told_at)
            select d.id, cast(:dueOn as date), cast(:step as integer), cast(:audience as varchar(20)),
                   cast(:kind as varchar(20)), %1$s, cast(:pass as bigint),
                   concat('r', cast(:pass as varchar(20)), '-', %1$s), cast(:now as timestamp with time zone)
              from duty d %2$s
             where d.closed_at is null and d.due >= :from and d.due < :until and d.opened_at < :stepBegins
               and not exists (select 1 from reminder r
                                where r.duty_id = d.id and r.due_on = cast(:dueOn as date)
                                  and r.step = :step and r.audience = :audience)
            """;

    private static final String TO_THE_PERSON = INSERT.formatted("d.person", "");

    /** Somebody above is told by branch; never about himself. */
    private static final String TO_SOMEBODY_ABOVE = INSERT.formatted(
                    "above.person",
                    "join (values %s) above (branch_id, person)" + " on above.branch_id = coalesce(d.branch_id, '-')")
            + " and d.person <> above.person";

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
        var pass = new Pass(number(), now.toOffsetDateTime(), calendar, ladders.get(), new HashMap<>());
        if (dueDays().stream().mapToInt(day -> take(pass, day)).sum() > 0) {
            notices.post(drafts(pass.number()));
        }
    }

    /** @param above for each audience, who is told of which branch, once it was asked */
    private record Pass(
            long number,
            OffsetDateTime now,
            WorkCalendar calendar,
            Ladder ladder,
            Map<Audience, Map<String, String>> above) {}

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

    private int take(Pass pass, LocalDate dueOn) {
        int step = Ladder.step(pass.calendar(), dueOn, pass.now().toLocalDate());
        return pass.ladder().lastAt(step).stream()
                .mapToInt(rung -> take(pass, dueOn, rung))
                .sum();
    }

    /**
     * A step counts for whoever owed the duty already when its day began. So a task that is returned, and with it a new
     * duty with the old date, begins where the ladder stands.
     */
    private int take(Pass pass, LocalDate dueOn, Ladder.Rung rung) {
        var params = new HashMap<String, Object>();
        params.put("dueOn", dueOn);
        params.put("step", rung.step());
        params.put("audience", rung.audience().name());
        params.put("kind", rung.kind().name());
        params.put("pass", pass.number());
        params.put("now", pass.now());
        params.put("from", begin(dueOn));
        params.put("until", begin(dueOn.plusDays(1)));
        params.put("stepBegins", begin(Ladder.dayOf(pass.calendar(), dueOn, rung.step())));
        if (rung.audience() == Audience.PERSON) {
            return jdbc.sql(TO_THE_PERSON).params(params).update();
        }
        var told = pass.above().computeIfAbsent(rung.audience(), above::of);
        if (told.isEmpty()) {
            return 0;
        }
        var values = new StringBuilder();
        int place = 0;
        for (var branch : told.entrySet()) {
            values.append(place == 0 ? "" : ", ")
                    .append("(cast(:branch%1$d as varchar(20)), cast(:person%1$d as varchar(40)))".formatted(place));
            params.put("branch" + place, branch.getKey());
            params.put("person" + place, branch.getValue());
            place++;
        }
        return jdbc.sql(TO_SOMEBODY_ABOVE.formatted(values)).params(params).update();
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
