package org.zhengchuang.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.calendar.CalendarChanges;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.Duty;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Stage;

/**
 * A secretary's winter: a receipt due over the end of the year, and one over a spring festival with a worked weekend,
 * which is handed over, extended, and at last done late. The holidays are samples, added as the office would add them.
 */
@FactoryTest
class SpringFestivalStoryTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Sight OFFICE = new Sight(true, "M1116", null, false, Set.of());

    @Autowired
    Rehearsal factory;

    @Autowired
    CalendarChanges calendar;

    @Autowired
    Papers papers;

    @Autowired
    Duties duties;

    @Autowired
    Board board;

    @Autowired
    BoardView view;

    @Autowired
    Appointments appointments;

    @Autowired
    RuntimeService runtime;

    @Test
    void datesHoldOverTheYearsEndAndTheSpringFestival() {
        var year = factory.today().plusDays(40).getYear();
        var newYear = LocalDate.of(year + 1, 1, 1);
        var festival = LocalDate.of(year + 1, 2, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var workedSaturday = festival.minusDays(2);
        calendar.addYears(holidays(year, newYear, festival, workedSaturday), "M1116");

        // The last working day of the year, in the evening: three working days, the free new year's days not among
        // them.
        var lastDay = newYear.minusDays(1);
        while (lastDay.getDayOfWeek().getValue() > 5) {
            lastDay = lastDay.minusDays(1);
        }
        factory.moveTo(lastDay.atTime(22, 0).atZone(SHANGHAI).toOffsetDateTime());
        var overTheYear = owed("B01");
        var third = nthWeekday(newYear.plusDays(2), 3);
        assertThat(duty(overTheYear).due().toLocalDateTime()).isEqualTo(third.atTime(23, 59, 59));
        assertThat(counts("M0103").near()).isEqualTo(1);

        // Its last second is in time, the one after it is not.
        factory.moveTo(third.atTime(LocalTime.of(23, 59, 50)).atZone(SHANGHAI).toOffsetDateTime());
        assertThat(counts("M0103").overdue()).isZero();
        factory.moveTo(third.plusDays(1).atStartOfDay(SHANGHAI).toOffsetDateTime());
        assertThat(counts("M0103").overdue()).isEqualTo(1);
        factory.complete(overTheYear, form -> form.put("read", true));
        assertThat(duty(overTheYear).outcome()).isEqualTo(Duty.Outcome.LATE);

        // Thursday before the festival: Friday, the worked Saturday, and the first day after it.
        factory.itIs(festival.minusDays(4));
        var overTheFestival = owed("B02");
        var firstDayBack = festival.plusDays(7);
        assertThat(duty(overTheFestival).due().toLocalDate()).isEqualTo(firstDayBack);
        appointments.handOver("B02", Stage.PUBLICITY, "M0204", factory.today(), "分工调整", "M0201");
        var request = asked("M0204");
        factory.complete(
                request,
                form -> form.putAll(Map.of(
                        "purpose",
                        "REQUEST",
                        "dutyId",
                        overTheFestival.getId(),
                        "wantedOn",
                        firstDayBack.plusDays(1).toString(),
                        "reason",
                        "节后人员返岗晚")));
        assertThat(row(overTheFestival).asked()).isTrue();
        factory.complete(
                factory.open("Task_DecideExtension").get(0),
                form -> form.putAll(Map.of("granted", "YES", "opinion", "情况属实")));

        var extended = view.shown(row(overTheFestival), OFFICE);
        assertThat(extended.baselineOn()).isEqualTo(firstDayBack);
        assertThat(extended.dueOn()).isEqualTo(firstDayBack.plusDays(1));
        assertThat(extended.provisional()).isFalse();

        factory.itIs(firstDayBack.plusDays(2));
        factory.complete(factory.open("Task_SignForPaper", "2026/B02"), form -> form.put("read", true));
        var filter = Filter.none().answeredBy("M0204");
        assertThat(board.counts(filter, OFFICE)).satisfies(counts -> {
            assertThat(counts.late()).isEqualTo(1);
            assertThat(counts.extensions()).isEqualTo(1);
        });
        assertThat(board.counts(Filter.none().answeredBy("M0203"), OFFICE).late())
                .as("he had handed it over in time")
                .isZero();
        assertThat(factory.incidents()).isZero();
    }

    private byte[] holidays(int year, LocalDate newYear, LocalDate festival, LocalDate worked) {
        return """
            {"source": "示例", "licence": "示例", "years": [
              {"year": %d, "holidays": [{"name": "国庆节", "english": "National Day", "from": "%d-10-01", "to": "%d-10-07"}]},
              {"year": %d, "holidays": [
                {"name": "元旦", "english": "New Year's Day", "from": "%s", "to": "%s"},
                {"name": "春节", "english": "Spring Festival", "from": "%s", "to": "%s", "working": ["%s"]}]}]}
            """.formatted(
                        year,
                        year,
                        year,
                        year + 1,
                        newYear,
                        newYear.plusDays(1),
                        festival,
                        festival.plusDays(6),
                        worked)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Counted without the calendar that is under test. */
    private static LocalDate nthWeekday(LocalDate from, int number) {
        var day = from.minusDays(1);
        for (int left = number; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        return day;
    }

    private Task owed(String branch) {
        var paper = papers.register(
                new Papers.Draft("2026", PaperKind.NOTICE, "示例1号", "示例通知", "示例集团", factory.today(), "示例", "M1116"));
        papers.send(paper, List.of(branch));
        return factory.open("Task_SignForPaper", "2026/" + branch);
    }

    private Task asked(String person) {
        factory.as(person, () -> runtime.startProcessInstanceByKey("deadline-extension"));
        return factory.open("Task_RequestExtension").get(0);
    }

    private Duty duty(Task task) {
        return duties.find(task.getId()).orElseThrow();
    }

    private Row row(Task task) {
        return board.row(task.getId(), OFFICE).orElseThrow();
    }

    private Counts counts(String person) {
        return board.counts(Filter.none().ofPerson(person), OFFICE);
    }
}
