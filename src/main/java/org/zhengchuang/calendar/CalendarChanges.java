package org.zhengchuang.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Refusal;

/**
 * What the office and the administrator add to the shipped calendar: a year's holidays once they are announced, a shutdown,
 * a worked Sunday. Dates that are in force already do not move by it; what is counted from then on follows it.
 */
@Component
public class CalendarChanges {

    /** A day that the factory entered. */
    public record Entered(LocalDate onDay, boolean working, String name) {}

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 500;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarChanges(JdbcClient jdbc, WorkCalendars calendars, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    public List<Entered> entered(int year) {
        return jdbc.sql("select on_day, working, name from calendar_day where on_day >= :first and on_day <= :last"
                        + " order by on_day")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Entered.class)
                .list();
    }

    /**
     * Takes a file in the form of {@code calendar/china.json}; each of its years takes the place of the one there was.
     *
     * @throws Refusal where it is not such a file, or a holiday in it cannot be
     */
    @Transactional
    public List<Integer> addYears(byte[] file, String by) {
        var read = read(file);
        var content = new String(file, StandardCharsets.UTF_8);
        for (var year : read.years()) {
            jdbc.sql("delete from calendar_year where holiday_year = :year")
                    .param("year", year.year())
                    .update();
            jdbc.sql("""
                insert into calendar_year (holiday_year, content, source, added_by, added_at)
                values (:year, :content, :source, :by, :now)
                """)
                    .param("year", year.year())
                    .param("content", content)
                    .param("source", read.source().strip())
                    .param("by", by)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            events.publishEvent(new CalendarYearAdded(year.year(), read.source().strip()));
        }
        return read.years().stream().map(HolidayFile.Year::year).toList();
    }

    private static HolidayFile read(byte[] file) {
        try {
            var read = HolidayFile.read(new ByteArrayInputStream(file));
            if (read.years() == null
                    || read.years().isEmpty()
                    || read.source() == null
                    || read.source().isBlank()
                    || read.source().length() > LONGEST_SOURCE
                    || read.years().stream().anyMatch(year -> year.year() < EARLIEST || year.year() > LATEST)) {
                throw new Refusal("calendar.file.unreadable");
            }
            return read;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            var refusal = new Refusal("calendar.file.unreadable");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** @throws Refusal where the day is what it would be made anyway, or nothing says why */
    @Transactional
    public void enter(LocalDate day, boolean working, String name) {
        if (day == null || name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refusal("calendar.day.incomplete", LONGEST_NAME);
        }
        if (day.isBefore(LocalDate.now(clock))) {
            throw new Refusal("calendar.day.past", day.toString());
        }
        if (calendars.current().isWorkday(day) == working) {
            throw new Refusal(working ? "calendar.day.works-already" : "calendar.day.free-already", day.toString());
        }
        jdbc.sql("delete from calendar_day where on_day = :day")
                .param("day", day)
                .update();
        jdbc.sql("insert into calendar_day (on_day, working, name) values (:day, :working, :name)")
                .param("day", day)
                .param("working", working)
                .param("name", name.strip())
                .update();
        events.publishEvent(new CalendarDayEntered(day, working, name.strip()));
    }

    @Transactional
    public void remove(LocalDate day) {
        if (day == null || day.isBefore(LocalDate.now(clock))) {
            throw new Refusal("calendar.day.past", String.valueOf(day));
        }
        var name = jdbc.sql("select name from calendar_day where on_day = :day")
                .param("day", day)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("calendar.day.unknown", day.toString()));
        jdbc.sql("delete from calendar_day where on_day = :day")
                .param("day", day)
                .update();
        events.publishEvent(new CalendarDayRemoved(day, name));
    }
}
