package org.zhengchuang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.StageTest;
import org.zhengchuang.calendar.CalendarChanges;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.roster.Appointments;

/**
 * One duty from the last week of a year over New Year's Day to the spring festival, with the weekends that are worked for
 * them: it is handed over at midnight, given more time, handed in at the last second, and sent back.
 */
class YearsEndStoryTests extends StageTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    CampaignStory story;

    @Autowired
    Schedules schedules;

    @Autowired
    Appointments appointments;

    @Autowired
    CalendarChanges calendarChanges;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    Duties duties;

    @Autowired
    DateStories dateStories;

    @Autowired
    MessageSource messages;

    @Autowired
    RuntimeService runtime;

    private final Set<LocalDate> free = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    /** The last Monday before the 30th of December that is still to come. */
    private LocalDate lastMonday() {
        var year = factory.today().getYear();
        var monday = LocalDate.of(year, 12, 29).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.isAfter(factory.today())
                ? monday
                : LocalDate.of(year + 1, 12, 29).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void itIs(LocalDate day, String time) {
        factory.moveTo(day.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toOffsetDateTime());
        factory.letTimeWork();
    }

    /** What a year's announcement holds: the first three days of the year, and a week, each with weekends worked for it. */
    private void announce(LocalDate newYear, LocalDate festival) {
        newYear.datesUntil(newYear.plusDays(3)).forEach(free::add);
        festival.datesUntil(festival.plusDays(7)).forEach(free::add);
        worked.add(newYear.plusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        worked.addAll(List.of(festival.minusDays(2), festival.plusDays(12)));
        worked.removeAll(free);
        free.stream()
                .filter(day -> calendars.current().isWorkday(day))
                .forEach(day -> calendarChanges.enter(day, false, "放假(示例)"));
        worked.stream()
                .filter(day -> !calendars.current().isWorkday(day))
                .forEach(day -> calendarChanges.enter(day, true, "调休上班(示例)"));
    }

    /** Counted on the fingers. */
    private LocalDate workingDaysAfter(LocalDate day, int days) {
        var found = day;
        for (int left = days; left > 0; ) {
            found = found.plusDays(1);
            var weekend = found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (worked.contains(found) || !weekend && !free.contains(found)) {
                left--;
            }
        }
        return found;
    }

    @Test
    void aDateGoesItsWayOverTheHolidaysAndNobodyForgetsTheFirstOne() {
        var opened = lastMonday();
        var newYear = LocalDate.of(opened.getYear() + 1, 1, 1);
        var festival = opened.plusDays(21);
        announce(newYear, festival);
        itIs(opened, "10:00");
        openCampaign();
        schedules.draft(
                campaign,
                List.of(
                        new Milestone(CampaignStage.PLANNING, opened, opened.plusDays(40), null, null),
                        new Milestone(CampaignStage.RUNNING, opened.plusDays(41), opened.plusDays(200), null, null)),
                "示例",
                "M1116");
        schedules.approveLatest(campaign, "M1110");
        start("planning", "B01");
        factory.complete(factory.open("Task_ConveyNotice", key("B01")), story.usual("Task_ConveyNotice"));
        var task = factory.open("Task_DraftPlan", key("B01"));
        var first = workingDaysAfter(opened, 8);
        assertThat(duty(task.getId()).due()).isEqualTo(calendars.current().endOf(first, SHANGHAI));
        assertThat(first).isAfter(newYear.plusDays(2));

        itIs(newYear.minusDays(1), "23:59:30");
        appointments.handOver("B01", null, "M0103", newYear, "新年分工(示例)", "M0101");
        assertThat(duty(task.getId()).person()).as("until midnight").isEqualTo("M0102");
        itIs(newYear, "01:05:00");
        assertThat(duties.holders(task.getId()))
                .extracting(DutyHolder::person, holder -> holder.untilAt() == null)
                .containsExactly(tuple("M0102", false), tuple("M0103", true));

        var saturday = festival.minusDays(2);
        extend(task.getId(), festival, saturday);
        assertThat(duty(task.getId()).due()).isEqualTo(calendars.current().endOf(saturday, SHANGHAI));

        itIs(saturday, "23:59:50");
        assertThat(overdue()).doesNotContain(task.getId());
        factory.complete(factory.open("Task_DraftPlan", key("B01")), story.usual("Task_DraftPlan"));
        assertThat(duty(task.getId()).outcome()).isEqualTo(Duty.Outcome.ON_TIME);

        itIs(saturday.plusDays(1), "00:00:10");
        factory.complete(
                factory.open("Task_SignPlan", key("B01")),
                form -> form.putAll(Map.of("decision", "NO", "opinion", "生产任务写得太笼统(示例)")));
        var again = duty(factory.open("Task_DraftPlan", key("B01")).getId());
        assertThat(again.due())
                .as("sent back with its date")
                .isEqualTo(calendars.current().endOf(saturday, SHANGHAI));
        assertThat(again.returns()).isOne();
        assertThat(overdue()).contains(again.id());
        assertThat(again.answersFor()).isEqualTo("M0103");
        assertThat(dateStories.of(List.of(again.id())).get(again.id()))
                .extracting(text -> messages.getMessage(text, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "首次期限 " + first,
                        "延到 " + saturday + "：" + name("M0103") + "申请，" + name("M0101") + "批准",
                        "暂定：放假安排尚未公布");
    }

    /** More time is asked for into the festival, which is no working day, and then to the Saturday that is worked for it. */
    private void extend(String dutyId, LocalDate holiday, LocalDate saturday) {
        factory.as("M0103", () -> runtime.startProcessInstanceByKey("deadline-extension"));
        var request = one("Task_RequestExtension");
        assertThat(refusal(request, form -> form.putAll(wanted(dutyId, holiday))))
                .isEqualTo("deadlines.extension.no-workday");
        factory.complete(request, form -> form.putAll(wanted(dutyId, saturday)));
        assertThat(dateStories.of(List.of(dutyId)).get(dutyId).get(1).key()).isEqualTo("deadlines.dates.pending");
        assertThat(one("Task_DecideExtension").getAssignee()).isEqualTo("M0101");
        factory.complete(
                one("Task_DecideExtension"), form -> form.putAll(Map.of("granted", "YES", "opinion", "年关任务重，同意")));
    }

    private static Map<String, Object> wanted(String dutyId, LocalDate day) {
        return Map.of("purpose", "REQUEST", "dutyId", dutyId, "wantedOn", day.toString(), "reason", "年底设备检修，人都在现场");
    }

    private Duty duty(String id) {
        return duties.find(id).orElseThrow();
    }

    private List<String> overdue() {
        return duties.overdueIn(campaign, "B01").stream().map(Duty::id).toList();
    }

    private String name(String member) {
        return jdbc.sql("select name from member where id = :id")
                .param("id", member)
                .query(String.class)
                .single();
    }
}
