package org.zhengchuang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.BadForms;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;

/** Each story has a branch of its own, whose owner of PUBLICITY owes the receipt of a paper. */
@FactoryTest
class ExtensionStoryTests {

    @Autowired
    BadForms badForms;

    @Autowired
    Rehearsal factory;

    @Autowired
    Papers papers;

    @Autowired
    Duties duties;

    @Autowired
    Extensions extensions;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    RuntimeService runtime;

    @Test
    void aGrantedExtensionMovesTheDeadlineAndKeepsTheFirst() {
        var duty = owed("B01");
        var first = duties.find(duty.getId()).orElseThrow();
        var wanted = workdayAfter(duty, 5);
        var request = asked("M0103");
        assertThat(factory.form(request).get("duties").toString()).contains(duty.getId());
        badForms.areRefused(request, wants(duty, wanted));
        ask(request, duty, wanted);

        var decision = onlyDecision();
        badForms.areRefused(decision, form -> form.putAll(Map.of("granted", "YES", "opinion", "情况属实")));
        assertThat(decision.getAssignee()).isEqualTo("M0101");
        assertThat(factory.form(decision))
                .containsEntry("task", "阅读并签收文件")
                .containsEntry("wantedOn", wanted.toString())
                .containsEntry("extensions", 0);
        decide(decision, "YES");

        var moved = duties.find(duty.getId()).orElseThrow();
        assertThat(moved.due().toLocalDate()).isEqualTo(wanted);
        assertThat(moved.baselineDue()).isEqualTo(first.due());
        assertThat(moved.extensions()).isEqualTo(1);
        assertThat(factory.open("Task_SignForPaper", "2026/B01").getDueDate().toInstant())
                .isEqualTo(moved.due().toInstant());
        assertThat(factory.open("Task_DecideExtension")).isEmpty();

        var again = asked("M0103");
        refuses("deadlines.extension.often-enough", () -> ask(again, duty, workdayAfter(duty, 10)));
        withdraw(again);
    }

    @Test
    void aRefusedExtensionLeavesTheDeadlineAsItIs() {
        var duty = owed("B02");
        var due = duties.find(duty.getId()).orElseThrow().due();
        ask(asked("M0203"), duty, workdayAfter(duty, 3));
        decide(onlyDecision(), "NO");
        assertThat(duties.find(duty.getId()).orElseThrow().due()).isEqualTo(due);
        assertThat(extensions.of(duty.getId())).extracting(Extension::granted).containsExactly(false);

        ask(asked("M0203"), duty, workdayAfter(duty, 3));
        assertThat(factory.form(onlyDecision()).get("story").toString()).contains("不同意");
        decide(onlyDecision(), "NO");
    }

    @Test
    void aRequestEndsByItselfWhenTheTaskIsDone() {
        var duty = owed("B03");
        ask(asked("M0303"), duty, workdayAfter(duty, 3));
        factory.complete(duty, form -> form.put("read", true));
        assertThat(factory.open("Task_DecideExtension")).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("deadline-extension")
                        .count())
                .isZero();
        assertThat(extensions.of(duty.getId())).first().satisfies(extension -> {
            assertThat(extension.lapsedAt()).isNotNull();
            assertThat(extension.granted()).isNull();
        });
    }

    @Test
    void whoOwesNothingIsToldSoAndMayWithdraw() {
        var request = asked("M0410");
        assertThat(factory.form(request)).containsEntry("nothing", true).containsEntry("purpose", "WITHDRAW");
        refuses("deadlines.extension.no-duty", () -> factory.complete(request, form -> form.put("purpose", "REQUEST")));
        withdraw(request);
        assertThat(factory.open("Task_RequestExtension")).isEmpty();
    }

    @Test
    void refusesADayThatIsNoLaterWorkingDay() {
        var duty = owed("B05");
        var request = asked("M0503");
        refuses("deadlines.extension.not-later", () -> ask(request, duty, dueOn(duty)));
        var restDay = dueOn(duty).plusDays(1);
        while (calendars.current().isWorkday(restDay)) {
            restDay = restDay.plusDays(1);
        }
        var day = restDay;
        refuses("deadlines.extension.no-workday", () -> ask(request, duty, day));
        withdraw(request);
    }

    @Test
    void refusesAnotherPersonsTaskAndASecondRequest() {
        var duty = owed("B06");
        owed("B07");
        var stranger = asked("M0703");
        refuses("deadlines.extension.not-yours", () -> ask(stranger, duty, workdayAfter(duty, 2)));
        withdraw(stranger);

        ask(asked("M0603"), duty, workdayAfter(duty, 2));
        var second = asked("M0603");
        refuses("deadlines.extension.pending", () -> ask(second, duty, workdayAfter(duty, 2)));
        withdraw(second);
        decide(onlyDecision(), "NO");
    }

    private Task owed(String branch) {
        var paper = papers.register(
                new Papers.Draft("2026", PaperKind.NOTICE, "示例1号", "示例通知", "示例集团", factory.today(), "示例", "M1116"));
        papers.send(paper, List.of(branch));
        return factory.open("Task_SignForPaper", "2026/" + branch);
    }

    private Task asked(String person) {
        factory.as(person, () -> runtime.startProcessInstanceByKey("deadline-extension"));
        return factory.open("Task_RequestExtension").stream()
                .filter(task -> task.getAssignee().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void ask(Task request, Task duty, LocalDate wantedOn) {
        factory.complete(request, wants(duty, wantedOn));
    }

    private static Consumer<Map<String, Object>> wants(Task duty, LocalDate wantedOn) {
        return form -> form.putAll(Map.of(
                "purpose",
                "REQUEST",
                "dutyId",
                duty.getId(),
                "wantedOn",
                wantedOn.toString(),
                "reason",
                "设备大修,人员都在现场"));
    }

    private void withdraw(Task request) {
        factory.complete(request, form -> form.put("purpose", "WITHDRAW"));
    }

    private Task onlyDecision() {
        var open = factory.open("Task_DecideExtension");
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void decide(Task decision, String granted) {
        factory.complete(decision, form -> form.putAll(Map.of("granted", granted, "opinion", "情况属实")));
    }

    private LocalDate dueOn(Task duty) {
        return duties.find(duty.getId()).orElseThrow().due().toLocalDate();
    }

    private LocalDate workdayAfter(Task duty, int workingDays) {
        return calendars.current().plus(dueOn(duty), workingDays);
    }

    private static void refuses(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
