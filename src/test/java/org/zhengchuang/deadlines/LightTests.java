package org.zhengchuang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengchuang.calendar.WorkCalendar;
import org.zhengchuang.calendar.WorkCalendars;

/** The colours, over the spring festival of 2026 (15 to 23 February, worked on Saturdays 14 and 28) and other edges. */
class LightTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar calendar = WorkCalendars.shipped();

    @ParameterizedTest(name = "due {0}, seen {1}: {2}")
    @CsvSource({
        // The last second of the day is in time, the next one is not.
        "2026-05-07, 2026-05-07T23:59:59+08:00, BLUE",
        "2026-05-07, 2026-05-08T00:00:00+08:00, RED",
        // The day is that of the factory, wherever the clock stands.
        "2026-05-07, 2026-05-07T15:59:59Z, BLUE",
        "2026-05-07, 2026-05-07T16:00:00Z, RED",
        // Three working days are near, four are not; a weekend between does not count.
        "2026-06-10, 2026-06-05T09:00:00+08:00, BLUE",
        "2026-06-11, 2026-06-05T09:00:00+08:00, GREEN",
        // Over the spring festival: 13 (Fri), 14 (worked Sat), then 24 (Tue), 25: so the 25th is near on the 13th, not
        // before.
        "2026-02-25, 2026-02-12T09:00:00+08:00, GREEN",
        "2026-02-25, 2026-02-13T09:00:00+08:00, BLUE",
        "2026-02-26, 2026-02-13T09:00:00+08:00, GREEN",
        // Over the end of a year: 31 December, then 1 to 3 January free, 4 (Sun) worked.
        "2026-01-05, 2025-12-31T09:00:00+08:00, BLUE",
        "2026-01-07, 2025-12-31T09:00:00+08:00, GREEN"
    })
    void theColourFollowsTheWorkingDays(LocalDate due, OffsetDateTime now, Light expected) {
        assertThat(Light.of(calendar.endOf(due, SHANGHAI), null, now, 3, calendar, SHANGHAI))
                .isEqualTo(expected);
    }

    @Test
    void whatIsBehindIsYellowUntilItIsOverdue() {
        var due = calendar.endOf(LocalDate.of(2026, 5, 29), SHANGHAI);
        var behindOn = LocalDate.of(2026, 5, 20);
        assertThat(light(due, behindOn, "2026-05-19T10:00:00+08:00")).isEqualTo(Light.GREEN);
        assertThat(light(due, behindOn, "2026-05-20T10:00:00+08:00")).isEqualTo(Light.YELLOW);
        assertThat(light(due, behindOn, "2026-05-29T10:00:00+08:00")).isEqualTo(Light.YELLOW);
        assertThat(light(due, behindOn, "2026-05-30T10:00:00+08:00")).isEqualTo(Light.RED);
        assertThat(light(null, null, "2026-05-30T10:00:00+08:00")).isEqualTo(Light.GREEN);
    }

    private Light light(OffsetDateTime due, LocalDate behindOn, String now) {
        return Light.of(due, behindOn, OffsetDateTime.parse(now), 3, calendar, SHANGHAI);
    }

    /** Twenty working days from Monday 11 May to Friday 5 June 2026: the 15th is Friday 29 May. */
    @ParameterizedTest(name = "{0} of {1} done: behind from {2}")
    @CsvSource({
        "0, 37, 2026-05-12",
        "9, 37, 2026-05-18",
        "27, 37, 2026-06-01",
        "36, 37, ",
        "37, 37, ",
        "0, 1, 2026-05-12"
    })
    void progressIsMeasuredAgainstAnEvenPlan(int done, int total, LocalDate expected) {
        assertThat(Light.behindOn(
                        LocalDate.of(2026, 5, 11), LocalDate.of(2026, 6, 5), new Progress(done, total), calendar))
                .isEqualTo(java.util.Optional.ofNullable(expected));
    }

    /** For any progress and any period: on the day before it is not behind by the plan, on the day itself it is. */
    @Test
    void theDayIsTheFirstOnWhichTooLittleIsDone() {
        var opened = LocalDate.of(2026, 2, 9);
        for (int length = 1; length < 30; length++) {
            var due = calendar.plus(opened, length);
            int days = length + 1;
            for (int done = 0; done <= 12; done++) {
                var behindOn = Light.behindOn(opened, due, new Progress(done, 12), calendar);
                for (int passed = 0; passed < days; passed++) {
                    var day = calendar.plus(opened, passed);
                    boolean tooLittle = (long) passed * 12 > (long) done * days;
                    assertThat(behindOn.isPresent() && !behindOn.get().isAfter(day))
                            .as("%s of 12 on day %s of %s", done, passed + 1, days)
                            .isEqualTo(tooLittle);
                }
            }
        }
    }
}
