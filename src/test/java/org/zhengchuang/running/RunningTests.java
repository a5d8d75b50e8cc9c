package org.zhengchuang.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A branch in its running stage, from beginning to end. */
class RunningTests extends RunningStory {

    @Test
    void theStageEndsOnItsLastDayWithNothingOpen() {
        branchRuns();
        educated();
        studyMeetingHeld();
        everybodyAnswers("M1203");
        factory.done("Task_AdoptMeasures", form -> adopt(form, "M1203", "M1204", lastDay));
        measureCarriedOut();
        publicised("MEANING", "ACHIEVEMENTS", "DEEDS");

        assertThat(factory.open()).isEmpty();
        assertThat(isRunning("running")).isTrue();
        assertThat(missing()).containsExactly("running.gate.study.not-closed");

        afterTheLastDay();

        assertThat(endOf("running", key())).isEqualTo("EndEvent_RunningFinished");
        assertThat(endOf("measure-round", key())).isEqualTo("EndEvent_MeasuresSettled");
        assertThat(endOf("measure", key())).isEqualTo("EndEvent_MeasureDone");
        assertThat(missing()).isEmpty();
        assertThat(factory.incidents()).isZero();
    }

    @Test
    void whatIsOpenKeepsTheStageOpenBeyondItsLastDay() {
        branchRuns();
        educated();
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

        factory.done("Task_MakeUpStudy", form -> makeUp(form, "M1202"));
        publicised("ACHIEVEMENTS", "DEEDS");
        factory.done("Task_AdoptMeasures", form -> form.put("explanation", "没有人提出建议"));

        assertThat(endOf("running", key())).isEqualTo("EndEvent_RunningFinished");
        assertThat(missing()).isEmpty();
    }

    @Test
    void aLaterLastDayIsFollowed() {
        branchRuns();
        educated();
        studyMeetingHeld();
        everybodyAnswers();
        factory.done("Task_AdoptMeasures", form -> form.put("explanation", "没有人提出建议"));
        publicised("MEANING", "ACHIEVEMENTS", "DEEDS");
        var plannedFirst = lastDay;
        stageEnds(calendars.current().plus(lastDay, 10));

        itIs(plannedFirst.plusDays(1));

        assertThat(isRunning("running")).isTrue();

        afterTheLastDay();

        assertThat(endOf("running", key())).isEqualTo("EndEvent_RunningFinished");
    }

    @Test
    void beforeAnythingIsDoneTheGateNamesAllOfIt() {
        branchRuns();

        assertThat(missing())
                .containsExactlyInAnyOrder(
                        "running.gate.study.no-meeting",
                        "running.gate.education.missing",
                        "running.gate.measures.undecided",
                        "publicity.gate.missing",
                        "publicity.gate.missing",
                        "publicity.gate.missing");
    }
}
