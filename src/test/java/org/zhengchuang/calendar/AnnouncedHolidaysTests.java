package org.zhengchuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped days against the notices themselves, which were copied out by hand, not taken from the same data set. */
class AnnouncedHolidaysTests {

    /** A line for each sentence of a notice: the year, the free days, and the weekend days that are worked. */
    private static final String NOTICES = """
            2020 01-01..01-01
            2020 01-24..02-02 01-19
            2020 04-04..04-06
            2020 05-01..05-05 04-26 05-09
            2020 06-25..06-27 06-28
            2020 10-01..10-08 09-27 10-10
            2021 01-01..01-03
            2021 02-11..02-17 02-07 02-20
            2021 04-03..04-05
            2021 05-01..05-05 04-25 05-08
            2021 06-12..06-14
            2021 09-19..09-21 09-18
            2021 10-01..10-07 09-26 10-09
            2022 01-01..01-03
            2022 01-31..02-06 01-29 01-30
            2022 04-03..04-05 04-02
            2022 04-30..05-04 04-24 05-07
            2022 06-03..06-05
            2022 09-10..09-12
            2022 10-01..10-07 10-08 10-09
            2022 12-31..12-31
            2023 01-01..01-02
            2023 01-21..01-27 01-28 01-29
            2023 04-05..04-05
            2023 04-29..05-03 04-23 05-06
            2023 06-22..06-24 06-25
            2023 09-29..10-06 10-07 10-08
            2024 01-01..01-01
            2024 02-10..02-17 02-04 02-18
            2024 04-04..04-06 04-07
            2024 05-01..05-05 04-28 05-11
            2024 06-10..06-10
            2024 09-15..09-17 09-14
            2024 10-01..10-07 09-29 10-12
            2025 01-01..01-01
            2025 01-28..02-04 01-26 02-08
            2025 04-04..04-06
            2025 05-01..05-05 04-27
            2025 05-31..06-02
            2025 10-01..10-08 09-28 10-11
            2026 01-01..01-03 01-04
            2026 02-15..02-23 02-14 02-28
            2026 04-04..04-06
            2026 05-01..05-05 05-09
            2026 06-19..06-21
            2026 09-25..09-27
            2026 10-01..10-07 09-20 10-10
            """;

    private final WorkCalendar calendar = WorkCalendars.shipped();

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void everyDayOfTheYearIsAsTheNoticeSays(int year) {
        var announced = announced(year);

        assertThat(daysOf(year))
                .allSatisfy(day -> assertThat(calendar.isWorkday(day))
                        .as("%s, %s", day, day.getDayOfWeek())
                        .isEqualTo(announced.getOrDefault(day, isWeekday(day))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void everyHolidayHasItsName(int year) {
        assertThat(announced(year).keySet())
                .allSatisfy(
                        day -> assertThat(calendar.dayName(day, Locale.CHINESE)).isPresent());
    }

    @Test
    void refusesAWorkedDayInTheMiddleOfAWeek() {
        assertThatThrownBy(() -> read("2027-02-06", "2027-02-12", "2027-02-17"))
                .rootCause()
                .hasMessageContaining("2027-02-17, worked for 春节, is no weekend day");
    }

    @Test
    void refusesAHolidayThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> read("2027-02-12", "2027-02-06", "2027-02-14"))
                .rootCause()
                .hasMessageContaining("before it begins");
    }

    @Test
    void refusesAHolidayUnderAnotherYear() {
        assertThatThrownBy(() -> read("2026-02-06", "2026-02-12", "2026-02-14"))
                .rootCause()
                .hasMessageContaining("ends in another year");
    }

    private static HolidayFile read(String from, String to, String worked) throws IOException {
        var json = """
                {"source": "", "licence": "", "years": [{"year": 2027, "published": [], "holidays": [
                  {"name": "春节", "english": "Spring Festival", "from": "%s", "to": "%s", "working": ["%s"]}]}]}
                """.formatted(from, to, worked);
        return HolidayFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<LocalDate, Boolean> announced(int year) {
        var days = new HashMap<LocalDate, Boolean>();
        NOTICES.lines().filter(line -> line.startsWith(year + " ")).forEach(line -> {
            var parts = line.split(" ");
            var free = parts[1].split("\\.\\.");
            day(year, free[0]).datesUntil(day(year, free[1]).plusDays(1)).forEach(day -> days.put(day, false));
            Stream.of(parts).skip(2).forEach(worked -> days.put(day(year, worked), true));
        });
        return days;
    }

    private static LocalDate day(int year, String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay).atYear(year);
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
