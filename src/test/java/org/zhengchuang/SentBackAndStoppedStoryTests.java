package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.StopCampaign;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Appointments;

/** Not everything goes well at once: what is sent back comes again, and a campaign may end before its time. */
@FactoryTest
class SentBackAndStoppedStoryTests {

    @Autowired
    BadForms badForms;

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    Campaigns campaigns;

    @Autowired
    StopCampaign stopCampaign;

    @Autowired
    Appointments appointments;

    @Test
    void whatIsSentBackIsDoneAgainAndAStoppedCampaignLeavesNoTasks() {
        refusedWithoutAnOwner();
        sendBackOnce("Task_ApproveLaunch", "approved", form -> "launch");
        sendBackOnce("Task_SignPlan", "decision", form -> form.get("branch"));
        sendBackOnce("Task_ApprovePlan", "decision", form -> form.get("branch"));
        story.begin(260);
        story.until("RUNNING");

        assertThat(factory.route("launch", CampaignStory.CAMPAIGN))
                .containsSubsequence(
                        "Task_DraftSchedule", "Task_ApproveLaunch", "Task_DraftSchedule", "Task_ApproveLaunch");
        assertThat(factory.route("planning", "2026/B01"))
                .containsSubsequence(
                        "Task_DraftPlan",
                        "Task_SignPlan",
                        "Task_DraftPlan",
                        "Task_SignPlan",
                        "Task_ApprovePlan",
                        "Task_DraftPlan",
                        "Task_SignPlan",
                        "Task_ApprovePlan",
                        "Task_StartTargets");
        assertThat(factory.count("select count(*) from plan where branch_id = 'B01'"))
                .isEqualTo(3);
        assertThat(factory.count("select count(*) from plan where branch_id = 'B01' and status = 'RETURNED'"))
                .isEqualTo(2);

        for (int week = 0; week < 40 && factory.open().isEmpty(); week++) {
            factory.itIs(factory.today().plusWeeks(1));
            factory.letTimeWork();
        }
        assertThat(factory.open()).isNotEmpty();
        stopCampaign.stop(CampaignStory.CAMPAIGN, "上级统一部署调整(示例)");
        factory.letTimeWork();

        assertThat(campaigns.get(CampaignStory.CAMPAIGN).stage()).isEqualTo(CampaignStage.STOPPED);
        assertThat(campaigns.get(CampaignStory.CAMPAIGN).stoppedReason()).isEqualTo("上级统一部署调整(示例)");
        assertThat(factory.open()).isEmpty();
        assertThat(factory.count("select count(*) from duty where closed_at is null"))
                .isZero();
        assertThat(factory.route("campaign", CampaignStory.CAMPAIGN)).endsWith("EndEvent_CampaignStopped");
        assertThatThrownBy(() -> stopCampaign.stop(CampaignStory.CAMPAIGN, "再次终止"))
                .isInstanceOf(Refusal.class)
                .hasMessage("campaign.ended");
    }

    /** A branch without an owner keeps the campaign from starting, and its secretary has the task to name one. */
    private void refusedWithoutAnOwner() {
        appointments.handOver("B02", null, null, factory.today(), "调离岗位(示例)", story.office());
        factory.letTimeWork();
        assertThatThrownBy(() -> story.begin(260)).hasStackTraceContaining("launch.start.roster-incomplete");
        assertThat(campaigns.all()).isEmpty();

        var naming = factory.open("Task_NameOwner").get(0);
        assertThat(naming.getAssignee()).isEqualTo("M0201");
        badForms.areRefused(naming, form -> form.putAll(Map.of("memberId", "M0202", "reason", "重新明确(示例)")));
        appointments.handOver("B02", null, "M0202", factory.today(), "重新明确(示例)", story.office());
        factory.letTimeWork();
        assertThat(factory.open("Task_NameOwner")).isEmpty();
    }

    /** The first time, for each subject, the task is answered with NO and a reason; then as usual. */
    private void sendBackOnce(
            String task, String field, java.util.function.Function<Map<String, Object>, Object> subject) {
        Consumer<Map<String, Object>> usual = story.usual(task);
        Set<Object> sentBack = new HashSet<>();
        story.when(task, form -> {
            usual.accept(form);
            if (sentBack.add(subject.apply(form))) {
                form.put(field, "NO");
                form.put("opinion", "请补充(示例)");
            }
        });
    }
}
