package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.TimePassed;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.BranchChanged;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.Standing;

/** Who joins, leaves, changes branches or hands over in mid-campaign reaches the running processes (R35, R40). */
@FactoryTest
class RosterInMidCampaignStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    RosterChanges changes;

    @Autowired
    Appointments appointments;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void thePlanningStageFollowsTheRoster() {
        story.launch(260);
        aHandoverMovesTheOpenTasks();
        story.complete(List.of("Task_ConveyNotice", "Task_DraftPlan", "Task_SignPlan", "Task_ApprovePlan"));
        theBoardShowsHowFarABranchHasCome();
        int asked = factory.open("Task_ConfirmTargets").size();

        var today = factory.today();
        changes.join(
                new Member("M0199", "样例·新到", "B01", Standing.FULL, true, LocalDate.of(2020, 7, 1), null, null),
                today,
                story.office());
        assertThat(targetsOf("M0199").getAssignee()).isEqualTo("M0199");
        changes.leave("M0310", today, "退休(示例)", story.office());
        assertThat(factory.open("Task_ConfirmTargets")).hasSize(asked);
        assertThat(factory.count("select count(*) from step where subject_id = 'M0310' and closed_reason like '退休%'"))
                .isOne();
        changes.transfer("M0410", "B01", today, "工作调动(示例)", story.office());
        assertThat(factory.open("Task_ConfirmTargets", "2026/B01/M0410")).isNotNull();
        factory.all("Task_ConfirmTargets", story.usual("Task_ConfirmTargets"));

        aBranchIsOpened(today);
        story.until("RUNNING");
        assertThat(campaigns.get(CampaignStory.CAMPAIGN).stage()).isEqualTo(CampaignStage.RUNNING);
        assertThat(factory.count("select count(*) from plan where branch_id = 'B13' and status = 'APPROVED'"))
                .isOne();
        assertThat(factory.count(
                        "select count(*) from paper_receipt where branch_id = 'B13' and received_at is not null"))
                .isOne();
        assertThat(factory.incidents()).isZero();
    }

    /** Everybody's own duty shows how many of his branch have confirmed; as the matrix, of those on the roster (R52). */
    private void theBoardShowsHowFarABranchHasCome() {
        factory.complete(targetsOf("M0105"), story.usual("Task_ConfirmTargets"));
        events.publishEvent(new TimePassed());
        int members = roster.members("B01").size();
        assertThat(factory.count("""
                        select count(*) from duty where task = 'Task_ConfirmTargets' and branch_id = 'B01'
                           and closed_at is null and progress_done = 1 and behind_on is not null
                           and progress_total =\s""" + members)).isEqualTo(members - 1);
    }

    private void aHandoverMovesTheOpenTasks() {
        var before = factory.open("Task_ConveyNotice", "2026/B01");
        assertThat(before.getAssignee()).isEqualTo("M0102");
        appointments.handOver("B01", null, "M0103", factory.today(), "工作调整(示例)", "M0101");
        var after = factory.open("Task_ConveyNotice", "2026/B01");
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getAssignee()).isEqualTo("M0103");
        assertThat(factory.count("select count(*) from duty_holder where duty_id = '" + after.getId() + "'"))
                .isEqualTo(2);
    }

    private Task targetsOf(String member) {
        return factory.open("Task_ConfirmTargets", "2026/B01/" + member);
    }

    /** Until the office opens branches on a page, a workbook does it; here its two effects are brought about by hand. */
    private void aBranchIsOpened(LocalDate today) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into branch (id, name, opened_on, department_id) values ('B13', '示例新支部', :today, 'D01')")
                    .param("today", today)
                    .update();
        });
        for (int person = 1; person <= 4; person++) {
            changes.join(
                    new Member(
                            "M130" + person,
                            "样例·新" + person,
                            "B13",
                            Standing.FULL,
                            true,
                            LocalDate.of(2020, 7, 1),
                            null,
                            null),
                    today,
                    story.office());
        }
        appointments.appoint("B13", org.zhengchuang.roster.OfficeKind.SECRETARY, "M1301", today, "新建支部(示例)");
        appointments.handOver("B13", null, "M1301", today, "新建支部(示例)", story.office());
        transaction.executeWithoutResult(
                status -> events.publishEvent(new BranchChanged(null, new Branch("B13", "示例新支部", today, null, "D01"))));
        factory.letTimeWork();
    }
}
