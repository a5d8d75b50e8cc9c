package org.zhengchuang.calendar;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of announced holidays, written as the yearly notice of the State Council's General Office
 * (国务院办公厅关于部分节假日安排的通知) is: a line for each holiday, from when to when, and which weekend days are worked for it.
 * The shipped one is {@code calendar/china.json}; an administrator may give further ones in the same form.
 *
 * @param source where the dates come from
 * @param licence under what terms
 */
record HolidayFile(String source, String licence, List<Year> years) {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** @param published the days on which the notices were published that the year follows */
    record Year(int year, List<LocalDate> published, List<Holiday> holidays) {

        Year {
            if (holidays.stream().anyMatch(holiday -> holiday.to().getYear() != year)) {
                throw new IllegalArgumentException("a holiday of " + year + " ends in another year");
            }
        }

        Stream<CalendarDay> days() {
            return holidays.stream().flatMap(Holiday::days);
        }
    }

    /** @param working the weekend days that are worked in exchange; may be left out */
    record Holiday(String name, String english, LocalDate from, LocalDate to, List<LocalDate> working) {

        Holiday {
            working = working == null ? List.of() : List.copyOf(working);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(name + " ends on " + to + " before it begins on " + from);
            }
            for (var day : working) {
                if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    throw new IllegalArgumentException(day + ", worked for " + name + ", is no weekend day");
                }
            }
        }

        Stream<CalendarDay> days() {
            return Stream.concat(
                    from.datesUntil(to.plusDays(1)).map(day -> new CalendarDay(day, false, name, english)),
                    working.stream().map(day -> new CalendarDay(day, true, name, english)));
        }
    }

    /** @throws IOException where it cannot be read or says what cannot be */
    static HolidayFile read(InputStream in) throws IOException {
        try (in) {
            return JSON.readValue(in, HolidayFile.class);
        }
    }
}
