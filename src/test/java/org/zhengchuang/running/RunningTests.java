package org.zhengchuang.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A branch in its running stage, from beginning to end. */
class RunningTests extends RunningStory {

    @Test
    void theStageEndsOnItsLastDayWithNothingOpen() {
        branchRuns();
        studyMeetingHeld();
        proposes("M1203", "每周分析一次废品");
        MEMBERS.stream().filter(member -> !member.equals("M1203")).forEach(this::hasNothingToPropose);
        complete(one("Task_AdoptMeasures"), form -> {
            var row = row(form, "proposals", "M1203");
            row.put("decision", "ADOPT");
            row.put("responsible", "M1204");
            row.put("dueOn", lastDay.toString());
        });
        complete(one("Task_CarryOutMeasure"), form -> {
            form.put("doneOn", today().toString());
            form.put("result", "废品率下降一个百分点");
        });
        publicised("MEANING");
        publicised("ACHIEVEMENTS");
        publicised("DEEDS");

        assertThat(tasks.createTaskQuery().list()).isEmpty();
        assertThat(isRunning("running")).isTrue();
        assertThat(missing()).containsExactly("running.gate.study.not-closed");

        afterTheLastDay();

        assertThat(endOf("running", key())).isEqualTo("EndEvent_RunningFinished");
        assertThat(missing()).isEmpty();
    }

    @Test
    void whatIsOpenKeepsTheStageOpenBeyondItsLastDay() {
        branchRuns();
        studyMeetingHeld("M1202");
        publicised("MEANING");

        afterTheLastDay();

        assertThat(isRunning("running")).isTrue();
        assertThat(missing())
                .containsExactlyInAnyOrder(
                        "running.gate.study.unstudied",
                        "running.gate.measures.undecided",
                        "publicity.gate.missing",
                        "publicity.gate.missing");

        madeUp("M1202");
        publicised("ACHIEVEMENTS");
        publicised("DEEDS");
        complete(one("Task_AdoptMeasures"), form -> form.put("explanation", "没有人提出建议"));

        assertThat(endOf("running", key())).isEqualTo("EndEvent_RunningFinished");
        assertThat(missing()).isEmpty();
    }

    @Test
    void beforeAnythingIsDoneTheGateNamesAllOfIt() {
        branchRuns();

        assertThat(missing())
                .containsExactlyInAnyOrder(
                        "running.gate.study.no-meeting",
                        "running.gate.measures.undecided",
                        "publicity.gate.missing",
                        "publicity.gate.missing",
                        "publicity.gate.missing");
    }
}
