package org.zhengchuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final WorkCalendar calendar = WorkCalendars.shipped();

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2024-02-07,   3, 2024-02-18, a worked Sunday ends the spring festival",
        "2024-02-09,   1, 2024-02-18, the eve of 2024 was a working day",
        "2024-02-02,   1, 2024-02-04, a worked Sunday before the spring festival",
        "2025-01-24,   1, 2025-01-26, another",
        "2025-01-27,   1, 2025-02-05, the eight days of 2025",
        "2026-02-13,   1, 2026-02-14, a worked Saturday before the spring festival",
        "2026-02-14,   1, 2026-02-24, the nine days of 2026",
        "2026-02-27,   1, 2026-02-28, the Saturday worked for them",
        "2026-02-28,   1, 2026-03-02, whose Sunday is free",
        "2020-01-23,   1, 2020-02-03, the festival prolonged to 2 February 2020",
        "2020-01-23,  -5, 2020-01-17, back over a worked Sunday",
        "2023-09-28,   1, 2023-10-07, National Day with the mid-autumn festival: back on a Saturday",
        "2023-09-28,   2, 2023-10-08, and on the Sunday",
        "2025-09-30,   1, 2025-10-09, the same in 2025",
        "2025-10-09,   2, 2025-10-11, with its Saturday",
        "2026-09-18,   1, 2026-09-20, a Sunday worked for National Day",
        "2026-10-08,  -1, 2026-09-30, back over National Day",
        "2022-12-30,   1, 2023-01-03, over a year's end that is free from 31 December",
        "2025-12-31,   1, 2026-01-04, over a year's end to a worked Sunday",
        "2026-01-04,  -2, 2025-12-30, and back",
        "2023-12-29,   1, 2024-01-02, over a year's end with a single free day",
        "2026-12-31,   1, 2027-01-01, beyond the data every Friday is a working day",
        "2027-02-05,   1, 2027-02-08, and no festival is known",
        "2026-03-07,   0, 2026-03-09, nothing from a Saturday on is the Monday",
        "2026-03-07,   1, 2026-03-09, and so is one working day",
        "2026-03-07,  -1, 2026-03-06, one back is the Friday",
        "2026-03-09,   0, 2026-03-09, nothing from a working day on is that day",
        "2026-02-14,   0, 2026-02-14, also on a worked Saturday",
        "2026-02-15,   0, 2026-02-24, and from a holiday on the first day after it"
    })
    void countsWorkingDaysOn(LocalDate date, int workingDays, LocalDate expected, String why) {
        assertThat(calendar.plus(date, workingDays)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}, {3}")
    @CsvSource({
        "2026-03-09, 2026-03-09,   0, due today",
        "2026-03-09, 2026-03-10,   1, due tomorrow",
        "2026-03-10, 2026-03-09,  -1, due yesterday",
        "2026-03-06, 2026-03-09,   1, over a weekend",
        "2026-03-07, 2026-03-09,   1, from a Saturday to the Monday",
        "2026-03-07, 2026-03-06,  -1, from a Saturday back to the Friday",
        "2026-03-06, 2026-03-08,   0, a second day that is free is not counted",
        "2026-02-13, 2026-02-24,   2, the spring festival of 2026 with its worked Saturday",
        "2026-02-24, 2026-02-13,  -2, and back",
        "2023-09-28, 2023-10-09,   3, National Day of 2023 with its worked weekend",
        "2025-12-31, 2026-01-05,   2, over a year's end",
        "2024-01-01, 2024-12-31, 251, the working days of 2024 without its free first day",
        "2025-01-01, 2025-12-31, 248, those of 2025"
    })
    void countsWorkingDaysBetween(LocalDate from, LocalDate to, int expected, String why) {
        assertThat(calendar.between(from, to)).as(why).isEqualTo(expected);
    }

    @Test
    void whatIsCountedOnIsCountedBack() {
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (int workingDays : new int[] {1, 2, 3, 5, 10, 22, 90}) {
                var later = calendar.plus(day, workingDays);
                var earlier = calendar.plus(day, -workingDays);
                assertThat(calendar.isWorkday(later))
                        .as("%s + %s", day, workingDays)
                        .isTrue();
                assertThat(calendar.isWorkday(earlier))
                        .as("%s - %s", day, workingDays)
                        .isTrue();
                assertThat(calendar.between(day, later)).isEqualTo(workingDays);
                assertThat(calendar.between(day, earlier)).isEqualTo(-workingDays);
                if (calendar.isWorkday(day)) {
                    assertThat(calendar.plus(later, -workingDays)).isEqualTo(day);
                    assertThat(calendar.plus(earlier, workingDays)).isEqualTo(day);
                }
            }
        }
    }

    @Test
    void theDistanceToAWorkingDayLeadsToIt() {
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (var other = day.minusDays(20); !other.isAfter(day.plusDays(20)); other = other.plusDays(1)) {
                if (calendar.isWorkday(other) && !other.equals(day)) {
                    assertThat(calendar.plus(day, calendar.between(day, other)))
                            .as("from %s to %s", day, other)
                            .isEqualTo(other);
                }
            }
        }
    }

    @Test
    void theNextAndThePreviousWorkdayAreNeighbours() {
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var next = calendar.nextWorkday(day);
            var previous = calendar.previousWorkday(day);
            assertThat(day.plusDays(1).datesUntil(next)).noneMatch(calendar::isWorkday);
            assertThat(previous.plusDays(1).datesUntil(day)).noneMatch(calendar::isWorkday);
            assertThat(calendar.isWorkday(next) && calendar.isWorkday(previous)).isTrue();
        }
    }

    @Test
    void aDayEndsWithItsLastSecond() {
        assertThat(calendar.endOf(LocalDate.of(2026, 2, 14), ZoneId.of("Asia/Shanghai")))
                .isEqualTo("2026-02-14T23:59:59+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, false",
        "2020-01-01, true",
        "2025-12-31, true",
        "2026-12-24, true",
        "2026-12-25, false",
        "2026-12-31, false",
        "2027-01-01, false"
    })
    void knowsTheAnnouncedYearsButNotWhatTheNextNoticeMayReach(LocalDate date, boolean known) {
        assertThat(calendar.knows(date)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-17, 春节, Spring Festival", "2026-02-28, 春节, Spring Festival", "2026-10-01, 国庆节, National Day"})
    void namesAHolidayInTheReadersLanguage(LocalDate date, String chinese, String english) {
        assertThat(calendar.dayName(date, Locale.SIMPLIFIED_CHINESE)).contains(chinese);
        assertThat(calendar.dayName(date, Locale.ENGLISH)).contains(english);
    }

    @Test
    void anOrdinaryDayHasNoName() {
        assertThat(calendar.dayName(LocalDate.of(2026, 3, 9), Locale.CHINESE)).isEmpty();
    }
}
