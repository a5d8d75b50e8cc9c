package org.zhengchuang.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the calendar in force: the shipped years, the years of the administrator's files, and over both the single days
 * that the factory entered (a shutdown, a worked Sunday). The tables are read on every call, so that what is entered on
 * one node counts on all of them; the calendar is built anew only when something changed.
 */
@Component
public class WorkCalendars {

    private static final Resource CHINA = new ClassPathResource("calendar/china.json");

    private final JdbcClient jdbc;
    private final Map<Integer, HolidayFile.Year> announced;
    private volatile Built built;

    WorkCalendars(JdbcClient jdbc, CalendarSettings settings) {
        this.jdbc = jdbc;
        this.announced =
                read(Stream.concat(Stream.of(CHINA), settings.files().stream()).toList());
    }

    /** The calendar as it now is. */
    public WorkCalendar current() {
        var added = jdbc.sql("select on_day, working, name from calendar_day order by on_day")
                .query((row, number) -> new CalendarDay(
                        row.getObject("on_day", LocalDate.class),
                        row.getBoolean("working"),
                        row.getString("name"),
                        row.getString("name")))
                .list();
        var years = jdbc.sql("select holiday_year, added_at from calendar_year order by holiday_year")
                .query(AddedYear.class)
                .list();
        var last = built;
        if (last == null || !last.added().equals(added) || !last.years().equals(years)) {
            last = new Built(added, years, build(announced(years), added));
            built = last;
        }
        return last.calendar();
    }

    /** The shipped years and those of the settings, with those that the office added in their place. */
    private Map<Integer, HolidayFile.Year> announced(List<AddedYear> added) {
        var all = new TreeMap<>(announced);
        for (var year : added) {
            var content = jdbc.sql("select content from calendar_year where holiday_year = :year")
                    .param("year", year.holidayYear())
                    .query(String.class)
                    .single();
            try {
                HolidayFile.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).years().stream()
                        .filter(one -> one.year() == year.holidayYear())
                        .forEach(one -> all.put(one.year(), one));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the year " + year.holidayYear(), e);
            }
        }
        return all;
    }

    private record AddedYear(int holidayYear, OffsetDateTime addedAt) {}

    /** The calendar as it is shipped, without anything that an administrator or the factory added. */
    public static WorkCalendar shipped() {
        return build(read(List.of(CHINA)), List.of());
    }

    private static Map<Integer, HolidayFile.Year> read(List<Resource> files) {
        var years = new TreeMap<Integer, HolidayFile.Year>();
        for (var file : files) {
            try {
                HolidayFile.read(file.getInputStream()).years().forEach(year -> years.put(year.year(), year));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the calendar " + file, e);
            }
        }
        return years;
    }

    private static WorkCalendar build(Map<Integer, HolidayFile.Year> announced, List<CalendarDay> added) {
        var days = new HashMap<LocalDate, CalendarDay>();
        announced.values().stream().flatMap(HolidayFile.Year::days).forEach(day -> days.put(day.day(), day));
        added.forEach(day -> days.put(day.day(), day));
        var years = new HashSet<>(announced.keySet());
        years.addAll(yearsEntered(added));
        return new WorkCalendar(years, days);
    }

    /**
     * The years that were entered day by day: those with their New Year's Day and their National Day. A factory that enters
     * its summer shutdown does not thereby know the year's spring festival.
     */
    private static Set<Integer> yearsEntered(List<CalendarDay> added) {
        var free = added.stream()
                .filter(day -> !day.working())
                .map(CalendarDay::day)
                .collect(Collectors.toSet());
        return free.stream()
                .filter(day -> day.getDayOfYear() == 1 && free.contains(day.withMonth(10)))
                .map(LocalDate::getYear)
                .collect(Collectors.toSet());
    }

    private record Built(List<CalendarDay> added, List<AddedYear> years, WorkCalendar calendar) {}
}
