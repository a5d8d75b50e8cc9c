package org.zhengchuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.supervision.SupervisionStory.found;
import static org.zhengchuang.supervision.SupervisionStory.row;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterChanges;

/** What becomes of a finding: rectified and verified, or common to several and answered with guidance. */
@FactoryTest
class ProblemStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    SupervisionStory story;

    @Autowired
    SupervisionProcess supervision;

    @Autowired
    Roster roster;

    @Autowired
    RosterChanges changes;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private String campaign;

    private void begin(int months, String... branches) {
        campaign = story.begin(months, branches);
        story.cycleDay(branches[0], supervision);
    }

    private void rectify() {
        factory.complete(rectification(), form -> form.put("measures", "已经补上(示例)"));
    }

    private Task rectification() {
        return only("Task_RectifyProblem");
    }

    private Task verification() {
        return only("Task_VerifyRectification");
    }

    private Task only(String task) {
        var open = tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processVariableValueEquals("campaignId", campaign)
                .list();
        assertThat(open).as(task).hasSize(1);
        return open.get(0);
    }

    private static Consumer<Map<String, Object>> verdict(String verdict, String opinion) {
        return form -> {
            form.put("verdict", verdict);
            form.put("opinion", opinion);
        };
    }

    private <T> T one(Class<T> type, String sql) {
        return jdbc.sql(sql).param("id", campaign).query(type).single();
    }

    private static final Consumer<List<Map<String, Object>>> A_FINDING = members -> found(members, "M0110", "STUDY");

    @Test
    void aProblemIsRectifiedByOneAndClosedByAThird() {
        begin(1, "B01");
        story.inspect("Task_InspectMembers", "B01", A_FINDING);
        assertThat(rectification().getAssignee()).isEqualTo("M0110");
        assertThat(one(Integer.class, "select score from inspection where campaign_id = :id and member_id = 'M0110'"))
                .isEqualTo(80);
        rectify();
        assertThat(verification().getAssignee()).isEqualTo("M0101");
        factory.complete(verification(), verdict("PASSED", null));
        assertThat(one(String.class, "select result from problem where campaign_id = :id and closed_at is not null"))
                .isEqualTo("PASSED");
        assertThat(factory.route("problem", story.key("B01"))).endsWith("EndEvent_ProblemClosed");
    }

    @Test
    void aRectificationThatFailsComesBackWithTheReason() {
        begin(1, "B01");
        story.inspect("Task_InspectMembers", "B01", A_FINDING);
        rectify();
        assertThat(story.refusal(() -> factory.complete(verification(), verdict("FAILED", " "))))
                .contains("理由");
        factory.complete(verification(), verdict("FAILED", "只补了笔记"));
        assertThat(factory.form(rectification()))
                .containsEntry("returned", "只补了笔记")
                .containsEntry("measures", "已经补上(示例)");
        rectify();
        factory.complete(verification(), verdict("PASSED", "合格"));
        assertThat(one(Integer.class, """
                select count(*) from problem_attempt a join problem p on p.id = a.problem_id where p.campaign_id = :id
                """)).isEqualTo(2);
        assertThat(factory.route("problem", story.key("B01"))).endsWith("EndEvent_ProblemClosed");
    }

    @Test
    void aProblemThatIsNoneIsWithdrawnWithAReason() {
        begin(1, "B01");
        story.inspect("Task_InspectMembers", "B01", A_FINDING);
        rectify();
        factory.complete(verification(), verdict("WITHDRAWN", "当时因公出差"));
        assertThat(factory.route("problem", story.key("B01"))).endsWith("EndEvent_ProblemWithdrawn");
        assertThat(one(String.class, "select result_reason from problem where campaign_id = :id"))
                .isEqualTo("当时因公出差");
    }

    @Test
    void whoPutsItRightDoesNotVerifyIt() {
        begin(1, "B01");
        story.inspect("Task_InspectMembers", "B01", members -> {
            found(members, "M0110", "STUDY");
            row(members, "M0110").put("rectifierId", "M0101");
        });
        rectify();
        assertThat(verification().getAssignee())
                .as("the secretary put it right")
                .isEqualTo("M1111");
        tasks.setAssignee(verification().getId(), "M0101");
        assertThat(story.refusal(() -> factory.complete(verification(), verdict("PASSED", null))))
                .contains("第三人");
        tasks.setAssignee(verification().getId(), "M0104");
        assertThat(story.refusal(() -> factory.complete(verification(), verdict("PASSED", null))))
                .as("who found it is no third person either")
                .contains("第三人");
    }

    @Test
    void whoHasNoAccountLetsTheOwnerPutItDown() {
        begin(1, "B01");
        story.inspect("Task_InspectMembers", "B01", members -> found(members, "M0115", "TASK"));
        assertThat(rectification().getAssignee()).isEqualTo("M0104");
    }

    @Test
    void theProblemOfALeaverPassesToTheOwner() {
        begin(1, "B03");
        story.inspect("Task_InspectMembers", "B03", members -> found(members, "M0310", "TASK"));
        changes.leave("M0310", factory.today(), "调离工厂", "M1116");
        assertThat(rectification().getAssignee()).isEqualTo("M0304");
    }

    @Test
    void aProblemPastItsDeadlineHoldsUpTheGate() {
        begin(1, "B01");
        story.inspectAll("B01", A_FINDING);
        story.reportAndHear("B01");
        assertThat(story.missing()).noneMatch(text -> text.contains("学习不落实"));
        var due = rectification().getDueDate();
        factory.itIs(factory.today().plusDays(40));
        assertThat(story.missing())
                .anyMatch(text -> text.contains("学习不落实")
                        && text.contains(roster.member("M0110").name()));
        tasks.setDueDate(
                rectification().getId(), java.util.Date.from(due.toInstant().plusSeconds(60L * 86_400)));
        assertThat(story.missing()).as("an extension moves the deadline").noneMatch(text -> text.contains("学习不落实"));
        assertThat(one(Integer.class, "select count(*) from problem where campaign_id = :id and due_on > first_due_on"))
                .isOne();
    }

    @Test
    void theSameProblemInThreeMembersOpensGuidanceByItself() {
        begin(2, "B01");
        story.inspectAll("B01", members -> {
            found(members, "M0110", "STUDY");
            found(members, "M0111", "STUDY");
        });
        assertThat(factory.open("Task_StudyCommonProblem")).isEmpty();
        assertThat(factory.form(factory.open("Task_ReportToSecretary", story.key("B01")))
                        .get("problems"))
                .as("the owner does not copy what he has found")
                .isEqualTo("学习不落实（2 人）：%s、%s"
                        .formatted(
                                roster.member("M0110").name(),
                                roster.member("M0111").name()));
        story.reportAndHear("B01");
        story.cycleDay("B01", supervision);
        story.inspectAll("B01", members -> found(members, "M0112", "STUDY"));
        assertThat(story.missing()).anyMatch(text -> text.contains("共性问题“学习不落实”"));
        assertThat(factory.form(only("Task_StudyCommonProblem")).get("where"))
                .isEqualTo(roster.branch("B01").name() + "：3 人");
    }

    @Test
    void aCatchAllIsCommonToNobody() {
        begin(1, "B01");
        story.inspect(
                "Task_InspectMembers",
                "B01",
                members -> List.of("M0110", "M0111", "M0112").forEach(member -> found(members, member, "OTHER")));
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_StudyCommonProblem")
                        .processVariableValueEquals("campaignId", campaign)
                        .count())
                .isZero();
    }

    @Test
    void guidanceReachesTheBranchesConcernedAndItsEffectIsSeenInTheNextCycle() {
        begin(2, "B02", "B06", "B07", "B08");
        for (var branch : List.of("B02", "B06", "B07")) {
            story.inspectAll(branch, members -> found(members, "M" + branch.substring(1) + "10", "SAFETY"));
        }
        factory.complete(only("Task_StudyCommonProblem"), form -> {
            form.put("causes", "原因(示例)");
            form.put("title", "关于安全生产的指导意见(示例)");
            form.put("guidance", "一、……(示例)");
        });
        assertThat(only("Task_IssueGuidance").getAssignee()).isEqualTo("M1111");
        assertThat(story.refusal(
                        () -> factory.complete(only("Task_IssueGuidance"), form -> form.put("decision", "NO"))))
                .contains("理由");
        factory.complete(only("Task_IssueGuidance"), form -> {
            form.put("decision", "NO");
            form.put("opinion", "措施再具体些");
        });
        assertThat(factory.form(only("Task_StudyCommonProblem")))
                .containsEntry("returned", "措施再具体些")
                .containsEntry("causes", "原因(示例)");
        factory.complete(only("Task_StudyCommonProblem"), form -> form.put("guidance", "一、每班检查(示例)"));
        factory.complete(only("Task_IssueGuidance"), form -> form.put("decision", "YES"));
        factory.letTimeWork();
        assertThat(story.missing()).noneMatch(text -> text.contains("共性问题"));
        assertThat(jdbc.sql("""
                                select r.branch_id from paper_receipt r join paper p on p.id = r.paper_id
                                 where p.campaign_id = :id and p.kind = 'GUIDANCE' order by r.branch_id
                                """).param("id", campaign).query(String.class).list())
                .containsExactly("B02", "B06", "B07");
        factory.all("Task_SignForPaper", form -> form.put("read", true));
        assertThat(factory.open("Task_RecordGuidanceEffect")).isEmpty();
        for (var branch : List.of("B02", "B06", "B07")) {
            story.reportAndHear(branch);
        }
        assertThat(factory.open("Task_RecordGuidanceEffect")).isEmpty();
        story.cycleDay("B02", supervision);
        story.inspectAll("B02", members -> found(members, "M0210", "SAFETY"));
        story.inspectAll("B06", members -> {});
        story.inspectAll("B07", members -> {});
        for (var branch : List.of("B02", "B06", "B07")) {
            story.reportAndHear(branch);
        }
        var effect = only("Task_RecordGuidanceEffect");
        assertThat(factory.form(effect))
                .containsEntry("before", "3 / 62 (4.8%)")
                .containsEntry("after", "1 / 62 (1.6%)");
        factory.complete(effect, form -> form.put("effect", "明显下降(示例)"));
        assertThat(factory.route("guidance", campaign))
                .contains("Event_NextCycleInspected")
                .endsWith("EndEvent_GuidanceDone");
        assertThat(one(Integer.class, """
                select count(*) from common_problem where campaign_id = :id and open_kind is null and found_after = 1
                """)).isOne();
    }
}
