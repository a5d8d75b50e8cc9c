package org.zhengchuang.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.Standing;

/** The study meeting, and whoever makes up for it (R18). */
class StudyTests extends RunningStory {

    @Autowired
    RosterChanges changes;

    @Test
    void absenteesMakeUpUntilNobodyIsLeft() {
        branchRuns();
        studyMeetingHeld("M1202", "M1205");

        assertThat(Rehearsal.rows(factory.form(one("Task_MakeUpStudy")), "members"))
                .extracting(row -> row.get("id"))
                .containsExactly("M1202", "M1205");

        assertThat(progress()).isEqualTo("4/6");

        factory.done("Task_MakeUpStudy", form -> makeUp(form, "M1205"));

        assertThat(Rehearsal.rows(factory.form(one("Task_MakeUpStudy")), "members"))
                .hasSize(1);
        assertThat(progress()).isEqualTo("5/6");
        assertThat(missing()).contains("running.gate.study.unstudied");

        factory.done("Task_MakeUpStudy", form -> makeUp(form, "M1202"));

        assertThat(factory.open("Task_MakeUpStudy")).isEmpty();
        assertThat(count("study_acknowledgement")).isEqualTo(MEMBERS.size());
        assertThat(jdbc.sql("select made_up_how from attendance a join meeting m on m.id = a.meeting_id"
                                + " where m.campaign_id = :id and a.subject_id = 'M1205'")
                        .param("id", campaign)
                        .query(String.class)
                        .single())
                .isEqualTo("书记单独辅导");
    }

    /** As the board shows it of the open duty. */
    private String progress() {
        return jdbc.sql("select concat(progress_done, '/', progress_total) from duty where id = :id")
                .param("id", one("Task_MakeUpStudy").getId())
                .query(String.class)
                .single();
    }

    @Test
    void whoWasThereAndIsNotClearMakesUpAsWell() {
        branchRuns();
        factory.done("Task_HoldStudyMeeting", form -> {
            attended(form);
            row(form, "members", "M1204").remove("clear");
        });

        factory.done("Task_MakeUpStudy", form -> {
            assertThat(row(form, "members", "M1204")).containsEntry("presence", "PRESENT");
            makeUp(form, "M1204");
        });

        assertThat(count("study_acknowledgement")).isEqualTo(MEMBERS.size());
    }

    @Test
    void whoComesToTheBranchAfterTheMeetingStudiesToo() {
        branchRuns();
        studyMeetingHeld();
        assertThat(factory.open("Task_MakeUpStudy")).isEmpty();

        changes.transfer("M0117", BRANCH, factory.today(), "调动", OFFICE);
        try {
            factory.letTimeWork();
            factory.done("Task_MakeUpStudy", form -> {
                assertThat(row(form, "members", "M0117")).containsEntry("presence", "JOINED");
                makeUp(form, "M0117");
            });
            assertThat(factory.open("Task_MakeUpStudy")).isEmpty();
        } finally {
            changes.transfer("M0117", "B01", factory.today().plusDays(1), "调回", OFFICE);
        }
    }

    @Test
    void whoIsExemptIsNotAskedFor() {
        jdbc.sql("insert into exemption (campaign_id, member_id, reason, approved_by, approved_at)"
                        + " values (:id, 'M1203', '长期病假', 'M1110', :now)")
                .param("id", campaign)
                .param("now", endOf(factory.today()))
                .update();
        branchRuns();

        assertThat(Rehearsal.rows(factory.form(one("Task_HoldStudyMeeting")), "members"))
                .extracting(row -> row.get("id"))
                .doesNotContain("M1203")
                .hasSize(MEMBERS.size() - 1);

        studyMeetingHeld();

        assertThat(factory.open("Task_MakeUpStudy")).isEmpty();
    }

    @Test
    void refusesAMeetingWithoutSomeMember() {
        branchRuns();

        assertThat(refusal("Task_HoldStudyMeeting", form -> {
                    attended(form);
                    Rehearsal.rows(form, "members").remove(3);
                }))
                .isEqualTo("engine.rows.missing");
        assertThat(count("meeting")).isZero();
    }

    @Test
    void refusesAMemberOfAnotherBranch() {
        branchRuns();

        assertThat(refusal("Task_HoldStudyMeeting", form -> {
                    attended(form);
                    Rehearsal.rows(form, "members").add(Map.of("id", "M0101", "presence", "PRESENT", "clear", true));
                }))
                .isEqualTo("engine.rows.foreign");
    }

    @Test
    void refusesAnAbsenteeWithoutReason() {
        branchRuns();

        assertThat(refusal("Task_HoldStudyMeeting", form -> {
                    attended(form, "M1202");
                    row(form, "members", "M1202").put("reason", " ");
                }))
                .isEqualTo("records.meeting.absent-without-reason");
    }

    @Test
    void refusesAMeetingBeforeTheStage() {
        branchRuns();

        assertThat(refusal("Task_HoldStudyMeeting", form -> {
                    attended(form);
                    form.put("heldOn", firstDay.minusDays(1).toString());
                }))
                .isEqualTo("running.study.before-stage");
    }

    @Test
    void refusesAMeetingThatIsYetToCome() {
        branchRuns();

        assertThat(refusal("Task_HoldStudyMeeting", form -> {
                    attended(form);
                    form.put("heldOn", firstDay.plusDays(1).toString());
                }))
                .isEqualTo("engine.form.faults");
    }

    @Test
    void theSheetFollowsTheRosterWhileItIsOpen() {
        branchRuns();
        var task = one("Task_HoldStudyMeeting");
        var opened = factory.form(task);
        var newcomer = "M" + campaign.replace("-", "") + "99";
        changes.join(
                new Member(newcomer, "示例新人", BRANCH, Standing.FULL, true, null, null, null), factory.today(), OFFICE);
        try {
            assertThat(refusal(() -> factory.complete(task, form -> {
                        form.clear();
                        form.putAll(opened);
                        attended(form);
                    })))
                    .isEqualTo("engine.rows.missing");

            studyMeetingHeld();

            assertThat(count("study_acknowledgement")).isEqualTo(MEMBERS.size() + 1);
        } finally {
            changes.leave(newcomer, factory.today().plusDays(1), "调离", OFFICE);
        }
    }

    @Test
    void refusesAMakeUpThatNobodyMade() {
        branchRuns();
        studyMeetingHeld("M1202");

        assertThat(refusal("Task_MakeUpStudy", form -> {})).isEqualTo("records.make-up.nobody");
    }

    @Test
    void refusesAMakeUpBeforeTheMeeting() {
        branchRuns();
        studyMeetingHeld("M1202");

        assertThat(refusal("Task_MakeUpStudy", form -> {
                    makeUp(form, "M1202");
                    row(form, "members", "M1202")
                            .put("madeUpOn", firstDay.minusDays(1).toString());
                }))
                .isEqualTo("records.make-up.date");
    }

    @Test
    void refusesAMakeUpWithoutSayingHow() {
        branchRuns();
        studyMeetingHeld("M1202");

        assertThat(refusal("Task_MakeUpStudy", form -> {
                    makeUp(form, "M1202");
                    row(form, "members", "M1202").remove("how");
                }))
                .isEqualTo("records.make-up.how");
    }

    @Test
    void refusesAMakeUpAfterWhichTheMemberIsNotClear() {
        branchRuns();
        studyMeetingHeld("M1202");

        assertThat(refusal("Task_MakeUpStudy", form -> {
                    makeUp(form, "M1202");
                    row(form, "members", "M1202").put("clear", false);
                }))
                .isEqualTo("records.make-up.unclear");
    }
}
