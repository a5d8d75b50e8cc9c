package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhengchuang.roster.Roster;

@FactoryTest
@Import({Rehearsal.class, CampaignStory.class})
class LaunchStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    Roster roster;

    @Test
    void theFactoryLaunchesAndEveryBranchPlans() {
        assertThat(story.begin(330)).isEqualTo("2026");
        for (var task : new String[] {
            "Task_RegisterNotice",
            "Task_RecordCommitteeMeeting",
            "Task_FormLeadingGroup",
            "Task_DraftSchedule",
            "Task_DraftMethod",
            "Task_ApproveLaunch",
            "Task_RecordMobilisation"
        }) {
            assertThat(story.complete(task)).as(task).isEqualTo(1);
        }
        assertThat(story.complete("Task_SignForPaper")).isEqualTo(12);
        assertThat(factory.count("select count(*) from campaign where stage = 'PLANNING'"))
                .isOne();
        assertThat(story.complete("Task_ConveyNotice")).isEqualTo(12);
        assertThat(story.complete("Task_MakeUpConvey")).isEqualTo(12);
        assertThat(story.complete("Task_DraftPlan")).isEqualTo(12);
        assertThat(story.complete("Task_SignPlan")).isEqualTo(12);
        assertThat(story.complete("Task_ApprovePlan")).isEqualTo(12);
        assertThat(story.complete("Task_ConfirmTargets"))
                .isEqualTo(roster.members().size());
        assertThat(factory.incidents()).isZero();
        assertThat(factory.count("select count(*) from campaign where stage = 'RUNNING'"))
                .isOne();
    }
}
