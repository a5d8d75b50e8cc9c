package org.zhengchuang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/** On the list of whoever owes several of the same stands which is which. */
@ServedApplication
class MyDutiesApiTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    Roster roster;

    @LocalServerPort
    int port;

    @Test
    void whoOwesSeveralOfTheSameSeesWhichIsWhich() {
        story.when("Task_DraftPlan", story.usual("Task_DraftPlan").andThen(plan -> {
            var measures = Rehearsal.rows(plan, "measures");
            measures.get(0).put("text", "每周分析一次废品(示例)");
            measures.get(1).put("text", "每月走访困难职工，听取意见，逐条登记，逐条答复，并在支部大会上通报办理结果(示例)");
        }));
        story.launch(260);
        factory.letTimeWork();
        var supervisor = factory.open("Task_SuperviseStage").get(0).getAssignee();
        assertThat(about(supervisor, "Task_SuperviseStage")).containsExactly("启动");

        story.complete(List.of("Task_ConveyNotice", "Task_DraftPlan", "Task_SignPlan"));
        factory.letTimeWork();

        var leader = roster.holderOn(FactoryPost.LEADING_GROUP_LEADER, roster.today());
        assertThat(roster.member(leader).branchId())
                .as("one of them is his own")
                .isNotNull();
        assertThat(about(leader, "Task_ApprovePlan"))
                .containsExactlyInAnyOrderElementsOf(roster.branches().stream()
                        .map(branch -> "规划 · " + branch.name())
                        .toList());

        story.complete("Task_ApprovePlan");
        factory.letTimeWork();
        var secretary = factory.open("Task_CarryOutPlanMeasure").get(0).getAssignee();
        assertThat(about(secretary, "Task_CarryOutPlanMeasure"))
                .contains("运行 · 每周分析一次废品(示例)")
                .anyMatch(line -> line.matches("运行 · 每月走访困难职工.*…"));
    }

    private List<String> about(String person, String task) {
        var ids = factory.open(task).stream().map(open -> open.getId()).toList();
        var mine = Visitor.json(Visitor.signedIn(port, person).get("/api/my/duties"));
        return StreamSupport.stream(mine.spliterator(), false)
                .filter(duty -> ids.contains(duty.get("id").asText()))
                .map(duty -> duty.get("about").asText())
                .toList();
    }
}
