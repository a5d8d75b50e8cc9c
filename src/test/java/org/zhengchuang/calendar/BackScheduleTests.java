package org.zhengchuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackScheduleTests {

    /** The Party's birthday, a Wednesday in 2026. */
    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);

    private static final LocalDate LONG_BEFORE = LocalDate.of(2025, 6, 2);

    private final WorkCalendar calendar = WorkCalendars.shipped();
    private final List<StageLength> stages = new StageLengths(10, 15, 90, 15, 25, 10).inOrder();

    @Test
    void countsBackFromTheCommendationOverHolidaysAndWorkedWeekends() {
        var schedule = BackSchedule.of(FIRST_OF_JULY, stages, LONG_BEFORE, calendar);

        assertThat(schedule.milestones())
                .containsExactly(
                        milestone("LAUNCH", "2025-10-31", "2025-11-13"),
                        milestone("PLANNING", "2025-11-14", "2025-12-04"),
                        milestone("RUNNING", "2025-12-05", "2026-04-17"),
                        milestone("REVIEW", "2026-04-20", "2026-05-12"),
                        milestone("EVALUATION", "2026-05-13", "2026-06-16"),
                        milestone("COMMENDATION", "2026-06-17", "2026-07-01"));
        assertThat(schedule.provisional()).isFalse();
    }

    @Test
    void everyStageHasItsFullLengthAndFollowsTheOneBefore() {
        for (var anchor = LocalDate.of(2021, 1, 1); anchor.getYear() < 2027; anchor = anchor.plusDays(1)) {
            var schedule = BackSchedule.of(anchor, stages, LONG_BEFORE, calendar);
            var previous = calendar.previousWorkday(schedule.milestones().get(0).startsOn());
            for (int i = 0; i < stages.size(); i++) {
                var milestone = schedule.milestones().get(i);
                assertThat(milestone.startsOn()).isEqualTo(calendar.nextWorkday(previous));
                assertThat(calendar.between(previous, milestone.endsOn()))
                        .isEqualTo(stages.get(i).workingDays());
                previous = milestone.endsOn();
            }
            assertThat(previous).isBeforeOrEqualTo(anchor);
            assertThat(calendar.nextWorkday(previous)).isAfter(anchor);
        }
    }

    @Test
    void anAnchorOnAHolidayIsReadyOnTheWorkingDayBefore() {
        var schedule = BackSchedule.of(LocalDate.of(2026, 10, 1), stages, LONG_BEFORE, calendar);

        assertThat(schedule.milestone("COMMENDATION").endsOn()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest(name = "on {0} there are {1} working days to spare")
    @CsvSource({
        "2025-10-30,  1, the day before",
        "2025-10-31,  0, the very day",
        "2025-11-01, -1, the Saturday after",
        "2025-11-03, -1, a working day too late",
        "2025-10-12, 14, a Sunday",
        "2025-10-11, 15, the worked Saturday before it",
        "2025-10-01, 17, a holiday",
        "2025-09-30, 18, the day before the holidays"
    })
    void tellsTheSlackInWorkingDays(LocalDate today, int slack, String when) {
        var schedule = BackSchedule.of(FIRST_OF_JULY, stages, today, calendar);

        assertThat(schedule.slack()).as(when).isEqualTo(slack);
        assertThat(schedule.possible()).isEqualTo(slack >= 0);
    }

    @Test
    void namesTheStagesThatBecameImpossible() {
        var schedule = BackSchedule.of(FIRST_OF_JULY, stages, LocalDate.of(2025, 12, 8), calendar);

        assertThat(schedule.impossible()).containsExactly("LAUNCH", "PLANNING", "RUNNING");
    }

    @Test
    void supervisionRunsBesideTheRunningStage() {
        var schedule = BackSchedule.of(FIRST_OF_JULY, stages, LONG_BEFORE, calendar);

        assertThat(schedule.milestone("SUPERVISION")).isEqualTo(milestone("SUPERVISION", "2025-12-05", "2026-04-17"));
    }

    @Test
    void isProvisionalWhereItReachesBeyondTheAnnouncedHolidays() {
        assertThat(BackSchedule.of(LocalDate.of(2027, 1, 4), stages, LONG_BEFORE, calendar)
                        .provisional())
                .isTrue();
        assertThat(BackSchedule.of(LocalDate.of(2026, 12, 24), stages, LONG_BEFORE, calendar)
                        .provisional())
                .isFalse();
    }

    @Test
    void refusesAStageThatTakesNoTime() {
        assertThatThrownBy(() -> new StageLength("REVIEW", 0)).hasMessageContaining("REVIEW takes 0 working days");
    }

    @Test
    void refusesTheSameStageTwice() {
        var twice = List.of(new StageLength("REVIEW", 5), new StageLength("REVIEW", 5));

        assertThatThrownBy(() -> BackSchedule.of(FIRST_OF_JULY, twice, LONG_BEFORE, calendar))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAStageThatIsNotInIt() {
        var schedule = BackSchedule.of(FIRST_OF_JULY, stages, LONG_BEFORE, calendar);

        assertThatThrownBy(() -> schedule.milestone("ARCHIVE")).isInstanceOf(NoSuchElementException.class);
    }

    private static Milestone milestone(String key, String startsOn, String endsOn) {
        return new Milestone(key, LocalDate.parse(startsOn), LocalDate.parse(endsOn));
    }
}
