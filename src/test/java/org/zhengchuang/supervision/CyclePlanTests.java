package org.zhengchuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengchuang.calendar.WorkCalendar;
import org.zhengchuang.calendar.WorkCalendars;

class CyclePlanTests {

    private static final SupervisionSettings MONTHLY = new SupervisionSettings(1, 10, 20, 40, 2, 3, 3);

    private final WorkCalendar calendar = WorkCalendars.shipped();

    private List<CyclePlan> plan(String first, String last) {
        return CyclePlan.of(LocalDate.parse(first), LocalDate.parse(last), MONTHLY, calendar);
    }

    @Test
    void aCycleLastsAMonth() {
        assertThat(plan("2026-03-02", "2026-06-01"))
                .extracting(CyclePlan::startsOn, CyclePlan::closesOn)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 1)),
                        tuple(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 5, 1)),
                        tuple(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 6, 1)));
    }

    @Test
    void inspectionOpensTenWorkingDaysBeforeTheEnd() {
        assertThat(plan("2026-03-02", "2026-04-01"))
                .extracting(CyclePlan::opensOn)
                .containsExactly(LocalDate.of(2026, 3, 18));
    }

    @Test
    void aRestShorterThanHalfACycleBelongsToTheLast() {
        assertThat(plan("2026-03-02", "2026-05-10"))
                .extracting(CyclePlan::closesOn)
                .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 10));
    }

    @Test
    void aLongerRestIsACycleOfItsOwn() {
        assertThat(plan("2026-03-02", "2026-05-20"))
                .extracting(CyclePlan::closesOn)
                .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 20));
    }

    @Test
    void aStageOfAFewDaysIsOneCycleThatOpensAtOnce() {
        assertThat(plan("2026-03-02", "2026-03-06"))
                .containsExactly(
                        new CyclePlan(1, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6)));
    }

    @Test
    void aStageThatBeginsOnTheLastOfAMonthKeepsItsDays() {
        assertThat(plan("2026-01-31", "2026-04-29"))
                .extracting(CyclePlan::startsOn)
                .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
    }
}
