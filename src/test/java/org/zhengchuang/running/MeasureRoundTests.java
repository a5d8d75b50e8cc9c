package org.zhengchuang.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.roster.RosterChanges;

/** Members propose measures, the secretary adopts, somebody carries them out (R19). */
class MeasureRoundTests extends RunningStory {

    @Autowired
    RosterChanges changes;

    @BeforeEach
    void theBranchAsksForMeasures() {
        branchRuns();
        studyMeetingHeld();
    }

    @Test
    void theRoundEndsWhenAllHaveAnswered() {
        assertThat(factory.open("Task_ProposeMeasure")).hasSize(MEMBERS.size());

        everybodyAnswers("M1203", "M1204");

        assertThat(one("Task_AdoptMeasures").getAssignee()).isEqualTo(OWNER);
        assertThat(factory.form(one("Task_AdoptMeasures"))).containsEntry("proposed", 2);
        assertThat(endOf("measure-proposal", key("M1203"))).isEqualTo("EndEvent_ProposalIn");
        assertThat(factory.today()).isEqualTo(firstDay);
    }

    @Test
    void theRoundEndsOnItsDayAndKeepsWhoDidNotAnswer() {
        factory.complete(of("M1203"), RunningStory::proposal);
        itIs(workdaysLater(5));
        assertThat(factory.open("Task_AdoptMeasures")).isEmpty();

        itIs(workdaysLater(1));

        assertThat(one("Task_AdoptMeasures").getAssignee()).isEqualTo(OWNER);
        assertThat(factory.open("Task_ProposeMeasure")).isEmpty();
        assertThat(endOf("measure-proposal", key("M1202"))).isEqualTo("轮次已截止，未提出");
        assertThat(answers()).containsExactly("PROPOSED", "EXPIRED", "EXPIRED", "EXPIRED", "EXPIRED", "EXPIRED");
    }

    @Test
    void theRoundLastsFiveWorkingDays() {
        var endsAt = jdbc.sql("select ends_at from measure_round where campaign_id = :id")
                .param("id", campaign)
                .query(java.time.OffsetDateTime.class)
                .single();

        assertThat(endsAt).isEqualTo(endOf(workdaysLater(5)));
    }

    @Test
    void whoJoinsDuringTheRoundIsAsked() {
        changes.transfer("M0118", BRANCH, factory.today(), "调动", OFFICE);
        try {
            factory.letTimeWork();
            assertThat(of("M0118").getAssignee()).isEqualTo("M0118");
        } finally {
            changes.transfer("M0118", "B01", factory.today().plusDays(1), "调回", OFFICE);
        }
    }

    @Test
    void whoLeavesDuringTheRoundIsNoLongerAsked() {
        changes.transfer("M0119", BRANCH, factory.today(), "调动", OFFICE);
        itIs(firstDay.plusDays(1));

        changes.leave("M0119", factory.today(), "退休", OFFICE);
        factory.letTimeWork();

        assertThat(endOf("measure-proposal", key("M0119"))).isEqualTo("退休");
        everybodyAnswers();
        assertThat(factory.open("Task_AdoptMeasures")).hasSize(1);
    }

    @Test
    void aLargeBranchIsAskedInChunks() {
        runtime.startProcessInstanceByKey(
                "measure-round", campaign + "/B03", Map.of("campaignId", campaign, "branchId", "B03"));
        factory.letTimeWork();

        assertThat(factory.open("Task_ProposeMeasure")).hasSize(MEMBERS.size() + 54);
        assertThat(of("M0315").getAssignee()).as("who has no account").isEqualTo("M0302");
    }

    @Test
    void aRoundWithoutProposalsIsExplained() {
        everybodyAnswers();

        assertThat(refusal("Task_AdoptMeasures", form -> {})).isEqualTo("running.adopt.explanation");

        factory.done("Task_AdoptMeasures", form -> form.put("explanation", "本月集中检修,下月再议"));

        assertThat(endOf("measure-round", key())).isEqualTo("EndEvent_MeasuresSettled");
        assertThat(count("measure")).isZero();
    }

    @Test
    void aDeclinedProposalKeepsItsReason() {
        everybodyAnswers("M1203");
        assertThat(refusal(
                        "Task_AdoptMeasures",
                        form -> row(form, "proposals", "M1203").put("decision", "DECLINE")))
                .isEqualTo("running.adopt.reason");

        factory.done(
                "Task_AdoptMeasures",
                form -> row(form, "proposals", "M1203").putAll(Map.of("decision", "DECLINE", "reason", "已列入技改计划")));

        assertThat(endOf("measure-round", key())).isEqualTo("EndEvent_MeasuresSettled");
        assertThat(jdbc.sql("select declined_reason from measure_proposal where campaign_id = :id and adopted = false")
                        .param("id", campaign)
                        .query(String.class)
                        .list())
                .containsExactly("已列入技改计划");
    }

    @Test
    void anAdoptedMeasureIsOwedByItsPersonOnItsDay() {
        everybodyAnswers("M1203");
        var dueOn = workdaysLater(10);

        factory.done("Task_AdoptMeasures", form -> adopt(form, "M1203", "M1204", dueOn));

        var task = one("Task_CarryOutMeasure");
        assertThat(task.getAssignee()).isEqualTo("M1204");
        assertThat(task.getDueDate().toInstant()).isEqualTo(endOf(dueOn).toInstant());
        assertThat(missing()).contains("running.gate.measures.open");

        measureCarriedOut();

        assertThat(endOf("measure-round", key())).isEqualTo("EndEvent_MeasuresSettled");
        assertThat(missing()).doesNotContain("running.gate.measures.open");
    }

    @Test
    void theOwnerCarriesOutTheMeasureOfOneWhoLeft() {
        changes.transfer("M0120", BRANCH, factory.today(), "调动", OFFICE);
        factory.letTimeWork();
        everybodyAnswers("M1203");
        factory.done("Task_AdoptMeasures", form -> adopt(form, "M1203", "M0120", workdaysLater(10)));
        assertThat(one("Task_CarryOutMeasure").getAssignee()).isEqualTo("M0120");
        itIs(firstDay.plusDays(1));

        changes.leave("M0120", factory.today(), "退休", OFFICE);

        assertThat(one("Task_CarryOutMeasure").getAssignee()).isEqualTo(OWNER);
    }

    @Test
    void aGrantedExtensionLetsTheStageEnd() {
        educated();
        everybodyAnswers("M1203");
        factory.done("Task_AdoptMeasures", form -> adopt(form, "M1203", "M1204", lastDay));
        extensionGranted(one("Task_CarryOutMeasure"), lastDay.plusDays(20));
        publicised("MEANING", "ACHIEVEMENTS", "DEEDS");

        afterTheLastDay();

        assertThat(endOf("running", key())).isEqualTo("EndEvent_RunningFinished");
        assertThat(missing()).isEmpty();
        assertThat(factory.open("Task_CarryOutMeasure")).hasSize(1);
    }

    private void extensionGranted(Task task, LocalDate until) {
        jdbc.sql("update duty set due = :due, extensions = 1 where id = :id")
                .param("due", endOf(until))
                .param("id", task.getId())
                .update();
        jdbc.sql("""
                        insert into extension (id, duty_id, process_instance_id, asked_by, asked_at, due, wanted_on,
                          reason, decided_by, decided_at, granted, opinion)
                        values (:id, :duty, 'none', 'M1204', :now, :now, :until, '等待设备', 'M1201', :now, true, '同意')
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("duty", task.getId())
                .param("now", endOf(firstDay))
                .param("until", until)
                .update();
    }

    @Test
    void refusesToLeaveAProposalUndecided() {
        everybodyAnswers("M1203", "M1204");

        assertThat(refusal("Task_AdoptMeasures", form -> {
                    adopt(form, "M1203", "M1204", lastDay);
                    form.put("proposals", List.of(row(form, "proposals", "M1203")));
                }))
                .isEqualTo("engine.rows.missing");
    }

    @Test
    void refusesAMeasureThatNobodyProposed() {
        everybodyAnswers("M1203");

        assertThat(refusal("Task_AdoptMeasures", form -> {
                    adopt(form, "M1203", "M1204", lastDay);
                    row(form, "proposals", "M1203").put("id", OWNER);
                }))
                .isEqualTo("engine.rows.foreign");
    }

    @Test
    void refusesAPersonOfAnotherBranch() {
        everybodyAnswers("M1203");

        assertThat(refusal("Task_AdoptMeasures", form -> adopt(form, "M1203", "M0101", lastDay)))
                .isEqualTo("running.adopt.responsible");
    }

    @Test
    void refusesADayOutsideTheStage() {
        everybodyAnswers("M1203");

        assertThat(refusal("Task_AdoptMeasures", form -> adopt(form, "M1203", "M1204", lastDay.plusDays(1))))
                .isEqualTo("running.adopt.due");
        assertThat(refusal("Task_AdoptMeasures", form -> adopt(form, "M1203", "M1204", firstDay.minusDays(1))))
                .isEqualTo("running.adopt.due");
    }

    @Test
    void refusesADayOnWhichNobodyWorks() {
        everybodyAnswers("M1203");
        var free = firstDay.plusDays(1);
        while (calendars.current().isWorkday(free)) {
            free = free.plusDays(1);
        }
        var day = free;

        assertThat(refusal("Task_AdoptMeasures", form -> adopt(form, "M1203", "M1204", day)))
                .isEqualTo("running.adopt.free-day");
    }

    @Test
    void refusesAProposalWithoutMeasure() {
        assertThat(refusal(() -> factory.complete(of("M1203"), form -> form.put("any", "YES"))))
                .isEqualTo("running.proposal.measure");
    }

    @Test
    void refusesAProposalThatServesNoCentralTask() {
        assertThat(refusal(() -> factory.complete(of("M1203"), form -> {
                    proposal(form);
                    form.put("serves", "别的事情");
                })))
                .isEqualTo("running.proposal.serves");
    }

    @Test
    void refusesAResultFromBeforeTheStage() {
        everybodyAnswers("M1203");
        factory.done("Task_AdoptMeasures", form -> adopt(form, "M1203", "M1204", lastDay));

        assertThat(refusal("Task_CarryOutMeasure", form -> {
                    form.put("doneOn", firstDay.minusDays(1).toString());
                    form.put("result", "早已完成的工作");
                }))
                .isEqualTo("running.measure.before-stage");
    }

    private Task of(String memberId) {
        return factory.open("Task_ProposeMeasure").stream()
                .filter(task -> memberId.equals(tasks.getVariable(task.getId(), "memberId")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> answers() {
        return jdbc.sql("select answer from measure_proposal where campaign_id = :id order by answer desc, member_id")
                .param("id", campaign)
                .query(String.class)
                .list();
    }
}
