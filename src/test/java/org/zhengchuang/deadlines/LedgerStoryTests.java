package org.zhengchuang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Stage;

/** The ledger says whose a duty was when, and every date it ever had; nobody moves it quietly. */
@FactoryTest
@RecordApplicationEvents
class LedgerStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    Papers papers;

    @Autowired
    Duties duties;

    @Autowired
    Appointments appointments;

    @Autowired
    Schedules schedules;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    TaskService tasks;

    @Autowired
    ApplicationEvents events;

    @Test
    void aHandoverAndASubstituteSplitTheDutyWithTheirReasons() {
        var task = owed("B01");
        appointments.handOver("B01", Stage.PUBLICITY, "M0104", factory.today(), "分工调整", "M0101");
        appointments.declareAbsence("M0104", factory.today(), factory.today().plusDays(3), "M0102", "出差", "M0101");
        factory.itIs(factory.today().plusDays(4));
        factory.letTimeWork();

        assertThat(duties.holders(task.getId()))
                .extracting(DutyHolder::person, DutyHolder::cause, DutyHolder::reason)
                .containsExactly(
                        tuple("M0103", null, null),
                        tuple("M0104", DutyHolder.Cause.HANDED_OVER, "分工调整"),
                        tuple("M0102", DutyHolder.Cause.SUBSTITUTED, "出差"),
                        tuple("M0104", DutyHolder.Cause.ROSTER, null));
        assertThat(duties.holders(task.getId()).subList(0, 3))
                .allSatisfy(holder -> assertThat(holder.untilAt()).isNotNull());
    }

    /** Who takes over what is overdue is not late by it: he who let the day pass answers for that. */
    @Test
    void eachAnswersForHisTime() {
        var task = owed("B02");
        factory.itIs(dueOn(task).plusDays(2));
        appointments.handOver("B02", Stage.PUBLICITY, "M0204", factory.today(), "分工调整", "M0201");

        var late = duties.find(task.getId()).orElseThrow();
        assertThat(late.person()).isEqualTo("M0204");
        assertThat(late.answersFor()).isEqualTo("M0203");
    }

    @Test
    void whatSomebodyWithThePowerChangesAtTheTaskIsPutDownUnderHisName() {
        var task = owed("B03");
        var first = duties.find(task.getId()).orElseThrow();
        var day = calendars.current().plus(dueOn(task), 4);
        var earlyThatDay =
                Date.from(day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        factory.as("admin", () -> {
            var open = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            open.setDueDate(earlyThatDay);
            tasks.saveTask(open);
            return null;
        });

        var moved = duties.find(task.getId()).orElseThrow();
        assertThat(moved.baselineDue()).isEqualTo(first.due());
        assertThat(moved.due().toLocalDateTime()).isEqualTo(day.atTime(23, 59, 59));
        assertThat(taskNow(task).getDueDate().toInstant()).isEqualTo(moved.due().toInstant());
        assertThat(duties.dates(task.getId())).singleElement().satisfies(date -> {
            assertThat(date.cause()).isEqualTo(DutyDate.Cause.DIRECT);
            assertThat(date.setBy()).isEqualTo("admin");
        });
        assertThat(events.stream(DutyDateMoved.class)).hasSize(1);

        factory.as("admin", () -> {
            tasks.setAssignee(task.getId(), "M0302");
            return null;
        });
        assertThat(duties.holders(task.getId())).last().satisfies(holder -> {
            assertThat(holder.person()).isEqualTo("M0302");
            assertThat(holder.cause()).isEqualTo(DutyHolder.Cause.REASSIGNED);
            assertThat(holder.setBy()).isEqualTo("admin");
        });
    }

    @Test
    void aDutyIsNeverWithoutItsPersonOrItsDate() {
        var task = owed("B04");
        refuses(
                "deadlines.duty.needs-person",
                () -> factory.as("admin", () -> {
                    tasks.setAssignee(task.getId(), null);
                    return null;
                }));
        refuses(
                "deadlines.duty.needs-date",
                () -> factory.as("admin", () -> {
                    var open = taskNow(task);
                    open.setDueDate(null);
                    tasks.saveTask(open);
                    return null;
                }));
        assertThat(taskNow(task).getAssignee()).isEqualTo(task.getAssignee());
        assertThat(taskNow(task).getDueDate()).isEqualTo(task.getDueDate());
    }

    @Test
    void whatIsSentBackKeepsItsDateAndANewPlanMovesIt() {
        story.when("Task_ApproveLaunch", form -> form.putAll(Map.of("approved", "NO", "opinion", "时间节点不清楚")));
        story.begin(330);
        story.complete("Task_RegisterNotice");
        story.complete("Task_SignForPaper");
        story.complete("Task_RecordCommitteeMeeting");
        story.complete("Task_FormLeadingGroup");
        var first =
                duties.find(factory.open("Task_DraftSchedule").get(0).getId()).orElseThrow();
        story.complete("Task_DraftSchedule");
        story.complete("Task_DraftMethod");
        factory.itIs(factory.today().plusDays(3));
        var judged =
                duties.find(factory.open("Task_ApproveLaunch").get(0).getId()).orElseThrow();
        story.complete("Task_ApproveLaunch");

        var task = factory.open("Task_DraftSchedule").get(0);
        var again = duties.find(task.getId()).orElseThrow();
        assertThat(again.baselineDue()).isEqualTo(first.baselineDue());
        assertThat(again.due()).isEqualTo(first.due());
        assertThat(task.getDueDate().toInstant()).isEqualTo(first.due().toInstant());
        assertThat(again.returns()).isEqualTo(1);
        assertThat(again.continues()).isEqualTo(first.id());

        story.when("Task_ApproveLaunch", form -> form.put("approved", "YES"));
        story.complete("Task_DraftSchedule");
        story.complete("Task_DraftMethod");
        var judgedAgain =
                duties.find(factory.open("Task_ApproveLaunch").get(0).getId()).orElseThrow();
        assertThat(judgedAgain.returns()).as("a judgement is new work").isZero();
        assertThat(judgedAgain.due()).isAfter(judged.due());
        story.complete("Task_ApproveLaunch");
        story.complete("Task_RecordMobilisation");
        while (factory.open("Task_ConveyNotice").isEmpty()) {
            var open = factory.open();
            open.forEach(one -> factory.complete(one, story.usual(one.getTaskDefinitionKey())));
            factory.letTimeWork();
            if (open.isEmpty()) {
                factory.toTheNextTimer();
            }
        }

        var plan = duties.find(factory.open("Task_ConveyNotice", "2026/B05").getId())
                .orElseThrow();
        var before = schedules.inForce("2026");
        schedules.draft("2026", later(before, 14), "上级推迟了总体安排", "M1116");
        schedules.approveLatest("2026", "M1111");

        var moved = duties.find(plan.id()).orElseThrow();
        assertThat(moved.due().toLocalDate())
                .isEqualTo(calendars.current().plus(plan.due().toLocalDate().plusDays(14), 0));
        assertThat(moved.baselineDue()).isEqualTo(plan.baselineDue());
        assertThat(duties.dates(plan.id())).singleElement().satisfies(date -> {
            assertThat(date.cause()).isEqualTo(DutyDate.Cause.NEW_PLAN);
            assertThat(date.reason()).isEqualTo("上级推迟了总体安排");
        });
        assertThat(factory.open("Task_ConveyNotice", "2026/B05").getDueDate().toInstant())
                .isEqualTo(moved.due().toInstant());
        assertThat(factory.incidents()).isZero();
    }

    /** The planning stage moves by whole weeks, so that its first day stays the same day of the week. */
    private static List<Milestone> later(List<Milestone> milestones, int days) {
        return milestones.stream()
                .map(one -> one.stage() == CampaignStage.LAUNCH
                        ? one
                        : new Milestone(
                                one.stage(),
                                one.startsOn().plusDays(days),
                                one.endsOn().plusDays(days),
                                one.departmentId(),
                                one.personId()))
                .toList();
    }

    private Task owed(String branch) {
        var paper = papers.register(
                new Papers.Draft("2025", PaperKind.NOTICE, "示例1号", "示例通知", "示例集团", factory.today(), "示例", "M1116"));
        papers.send(paper, List.of(branch));
        return factory.open("Task_SignForPaper", "2025/" + branch);
    }

    private Task taskNow(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private LocalDate dueOn(Task task) {
        return duties.find(task.getId()).orElseThrow().due().toLocalDate();
    }

    private static void refuses(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
