package org.zhengchuang.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengchuang.Rehearsal.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.BadForms;
import org.zhengchuang.StageTest;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Coverage;
import org.zhengchuang.campaign.Coverages;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Text;
import org.zhengchuang.records.Activities;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** A plan that grasps both ends (吃透两头), is the branch's own, and is carried out measure by measure. */
class PlanStoryTests extends StageTest {

    private static final String OWN = "总装车间四季度交付任务重，关键工序人手紧，质量返修率偏高，需要党员带头攻关。";
    private static final String ABOVE = "文件逐条有落实的办法";
    private static final String BELOW = "对倒班党员的想法摸得还不够";
    private static final String COPIED = "我支部紧紧围绕工厂中心任务，组织党员学习理论，开展岗位练兵，抓好安全生产，带头完成全年任务。";

    @Autowired
    BadForms badForms;

    @Autowired
    Schedules schedules;

    @Autowired
    Papers papers;

    @Autowired
    Gates gates;

    @Autowired
    Activities activities;

    @Autowired
    Coverages coverages;

    @Autowired
    Roster roster;

    private String notice;

    @BeforeEach
    void theCampaignStandsInPlanning() {
        openCampaign();
        schedules.draft(
                campaign,
                List.of(new Milestone(
                        CampaignStage.RUNNING, factory.today(), factory.today().plusMonths(4), null, null)),
                "示例",
                "M1116");
        schedules.approveLatest(campaign, "M1110");
        notice = papers.register(new Papers.Draft(
                campaign, PaperKind.NOTICE, "示例〔2026〕1 号", "关于开展活动的通知", "集团公司", factory.today(), "正文", "M1116"));
    }

    /** R8: absentees make up until the last is reached, and how far that has come stands beside the duty. */
    @Test
    void theNoticeReachesEveryMemberAndTheBoardSaysHowFarItHasCome() {
        start("planning", "B03");
        factory.complete(factory.open("Task_ConveyNotice", key("B03")), form -> {
            form.putAll(Map.of("heldOn", factory.today().toString(), "place", "会议室", "chair", "书记", "content", "传达"));
            rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
            List.of(0, 1)
                    .forEach(absent ->
                            rows(form, "attendance").get(absent).putAll(Map.of("presence", "ABSENT", "reason", "出差")));
        });
        var makingUp = factory.open("Task_MakeUpConvey", key("B03"));
        int all = roster.members("B03").size();
        assertThat(reached(makingUp)).isEqualTo(all - 2 + "/" + all);

        factory.complete(
                makingUp,
                form -> rows(form, "members")
                        .get(0)
                        .putAll(Map.of("madeUpOn", factory.today().toString(), "how", "个别补课")));
        makingUp = factory.open("Task_MakeUpConvey", key("B03"));
        assertThat(reached(makingUp)).isEqualTo(all - 1 + "/" + all);
        var absent = rows(factory.form(makingUp), "members").get(0).get("id").toString();
        var column = coverages.columns(false).stream()
                .filter(one -> one.key().equals("convey"))
                .findFirst()
                .orElseThrow();
        assertThat(column.cells(campaign, List.of(absent)).get(absent)).isEqualTo(Coverage.Cell.missing());
        assertThat(column.evidence(campaign, absent))
                .containsExactly(Text.of(
                        "planning.coverage.convey.absent", factory.today().toString()));
    }

    private String reached(Task task) {
        return jdbc.sql("select concat(progress_done, '/', progress_total) from duty where id = :id")
                .param("id", task.getId())
                .query(String.class)
                .single();
    }

    private Task drafting(String branch, String... absent) {
        start("planning", branch);
        factory.complete(factory.open("Task_ConveyNotice", key(branch)), form -> {
            assertThat(form.get("chair")).as("who leads the branch is known").isNotEqualTo("");
            form.putAll(Map.of("heldOn", factory.today().toString(), "place", "会议室", "content", "传达"));
            rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
            rows(form, "attendance").stream()
                    .filter(row -> List.of(absent).contains(row.get("id")))
                    .forEach(row -> row.putAll(Map.of("presence", "ABSENT", "reason", "出差")));
        });
        return factory.open("Task_DraftPlan", key(branch));
    }

    private Consumer<Map<String, Object>> plan(String text) {
        return form -> {
            form.putAll(Map.of(
                    "fromAbove", text,
                    "production", "装配线任务" + text,
                    "thinking", "党员状态",
                    "thinkingSource", "本月谈心",
                    "problems", "组织生活质量不高",
                    "leftOut", "今年没有发展党员的任务"));
            rows(form, "citations").forEach(row -> row.put("how", "班前会逐段学习，按岗位定措施"));
            rows(form, "targets").forEach(row -> row.put("text", "每月完成一项"));
            var measures = new ArrayList<Map<String, Object>>();
            for (var direction : Plan.Direction.values()) {
                var measure = new HashMap<String, Object>();
                measure.put("text", direction + text);
                measure.put("direction", direction);
                measure.put("area", Plan.Area.MEMBERS);
                measure.put("centralTask", "示例任务");
                measure.put("responsible", rows(form, "people").get(1).get("id"));
                measure.put("due", factory.today().plusDays(30).toString());
                measure.put("target", "完成三项");
                measures.add(measure);
            }
            form.put("measures", measures);
        };
    }

    private void signed(String branch) {
        factory.complete(factory.open("Task_SignPlan", key(branch)), form -> form.put("decision", "YES"));
    }

    private static Consumer<Map<String, Object>> judged(String above, String below, String decision, String opinion) {
        return form -> {
            form.putAll(Map.of("above", above, "aboveOpinion", ABOVE, "below", below, "belowOpinion", BELOW));
            form.put("decision", decision);
            form.put("opinion", opinion);
        };
    }

    @Test
    void aPlanWithOneEndComesBackAndItsNextVersionShowsWhatChanged() {
        var draft = drafting("B01");
        assertThat(rows(factory.form(draft), "citations"))
                .extracting(row -> row.get("id"))
                .containsExactly(notice);
        assertThat(refusal(
                        draft, plan(OWN).andThen(form -> rows(form, "citations").clear())))
                .isEqualTo("engine.rows.missing");
        assertThat(refusal(draft, plan(OWN).andThen(form -> form.put("leftOut", " "))))
                .isEqualTo("planning.direction-lacking");
        factory.complete(draft, plan(OWN));
        signed("B01");
        var approval = factory.open("Task_ApprovePlan", key("B01"));
        assertThat(factory.form(approval).get("citations")).asString().contains("关于开展活动的通知", "按岗位定措施");
        assertThat(factory.form(approval).get("changes")).isNull();
        assertThat(refusal(approval, judged("YES", "NO", "YES", null))).isEqualTo("planning.one-end-only");
        assertThat(refusal(approval, judged("YES", "YES", "NO", " "))).isEqualTo("engine.reason-missing");
        assertThat(refusal(approval, judged("YES", "NO", "NO", null).andThen(form -> form.put("belowOpinion", " "))))
                .as("each end is judged with an opinion of its own")
                .isEqualTo("engine.form.faults");
        factory.complete(approval, judged("YES", "NO", "NO", null));

        var judged = "上头已吃透：" + ABOVE + "\n下头没有吃透：" + BELOW;
        var again = factory.open("Task_DraftPlan", key("B01"));
        assertThat(factory.form(again)).containsEntry("returned", judged);
        factory.complete(again, form -> {
            form.put("thinking", "年轻党员对倒班有顾虑。");
            rows(form, "measures").get(0).put("target", "每周讲评一次");
        });
        var signing = factory.form(factory.open("Task_SignPlan", key("B01")));
        assertThat(signing).containsEntry("returned", judged);
        assertThat(signing.get("changes"))
                .asString()
                .contains("－ 党员状态", "＋ 年轻党员对倒班有顾虑。")
                .containsPattern("措施 － [^•].*（.*；.*）.*目标：.*\n措施 ＋ [^•].*（.*；.*）.*目标：每周讲评一次")
                .doesNotContain("生产任务分析");
    }

    @Test
    void theGateNamesWhoHasNotHeardTheNotice() {
        assertThat(missing(Gate.G2)).contains("planning.rule.convey.not-held " + branch("B05"));
        drafting("B05", "M0510");
        var absent = jdbc.sql("select name from member where id = 'M0510'")
                .query(String.class)
                .single();
        assertThat(missing(Gate.G2))
                .contains("planning.rule.convey.absent " + branch("B05") + " 1 " + absent)
                .doesNotContain("planning.rule.convey.not-held " + branch("B05"));
        var makeUp = factory.open("Task_MakeUpConvey", key("B05"));
        assertThat(refusal(makeUp, form -> {})).as("handed in as it was opened").isEqualTo("records.make-up.nobody");
        factory.complete(
                makeUp,
                form -> rows(form, "members")
                        .forEach(row ->
                                row.putAll(Map.of("madeUpOn", factory.today().toString(), "how", "送学上门"))));
        assertThat(missing(Gate.G2)).noneMatch(text -> text.contains(branch("B05")) && text.contains("convey"));
    }

    private String branch(String id) {
        return jdbc.sql("select name from branch where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** What the gate lacks: the key with what fills its places. */
    private List<String> missing(Gate gate) {
        return gates.state(campaign, gate).rules().stream()
                .flatMap(rule -> rule.missing().stream())
                .map(text -> text.key() + " "
                        + text.arguments().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aCopiedPlanIsPointedOutToItsAuthorAndToWhoApprovesIt() {
        factory.complete(drafting("B01"), plan(COPIED));
        var copied = drafting("B02");
        assertThat(refusal(copied, plan(COPIED))).isEqualTo("planning.alike");
        factory.complete(copied, plan(COPIED).andThen(form -> form.put("sameReason", "与一支部共同承担一个项目")));
        signed("B02");
        var approval = factory.open("Task_ApprovePlan", key("B02"));
        assertThat(factory.form(approval).get("alike"))
                .asString()
                .contains("100%", COPIED.substring(0, COPIED.length() - 1), "共同承担一个项目");
        factory.complete(approval, judged("YES", "NO", "NO", "请写出本支部的实际"));
        var again = factory.open("Task_DraftPlan", key("B02"));
        assertThat(factory.form(again).get("alike")).asString().contains("100%");
        factory.complete(again, plan(OWN));
        assertThat(factory.form(factory.open("Task_SignPlan", key("B02"))).get("alike"))
                .isNull();
    }

    @Test
    void everyMeasureOfAnApprovedPlanIsADutyThatTheGateAsksFor() {
        factory.complete(drafting("B03"), plan(OWN));
        signed("B03");
        assertThat(factory.open("Task_CarryOutPlanMeasure")).isEmpty();
        factory.complete(factory.open("Task_ApprovePlan", key("B03")), judged("YES", "YES", "YES", null));
        var duties = factory.open("Task_CarryOutPlanMeasure");
        assertThat(duties).hasSize(3).allSatisfy(task -> {
            assertThat(task.getAssignee()).isEqualTo("M0302");
            assertThat(task.getDueDate()).isNotNull();
        });
        assertThat(stillToCarryOut()).isEqualTo(3);
        factory.letTimeWork();
        assertThat(rows(factory.form(factory.open("Task_ConfirmTargets").get(0)), "targets"))
                .as("every member begins with what his branch made of the items")
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("target", "每月完成一项"));
        assertThat(refusal(duties.get(0), form -> {
                    form.put("doneOn", factory.today().minusDays(3).toString());
                    form.put("result", "三项都已完成");
                }))
                .isEqualTo("planning.plan-measure.before-approval");
        factory.complete(duties.get(0), form -> {
            form.put("doneOn", factory.today().toString());
            form.put("result", "三项都已完成");
        });
        assertThat(stillToCarryOut()).isEqualTo(2);
    }

    @Test
    void anActivityIsPutDownOnceAndNeverCountsTwiceInOneItem() {
        factory.complete(drafting("B04"), plan(OWN));
        signed("B04");
        factory.complete(factory.open("Task_ApprovePlan", key("B04")), judged("YES", "YES", "YES", null));
        assertThatThrownBy(() -> activities.begin(campaign, "B04", "M0410")).hasMessage("records.activity.not-yours");
        activities.begin(campaign, "B04", "M0401");
        Consumer<Map<String, Object>> themeDay = form -> {
            form.putAll(Map.of(
                    "kind", "THEME_DAY",
                    "heldOn", factory.today().toString(),
                    "place", "装配现场",
                    "chair", "书记",
                    "topic", "岗位练兵",
                    "content", "现场比武三项，评出标兵，结对帮带"));
            rows(form, "members").forEach(row -> row.put("presence", "PRESENT"));
            rows(form, "members").get(2).put("presence", "NOT_CALLED");
        };
        badForms.areRefused(factory.open("Task_RecordActivity", key("B04")), themeDay);
        factory.complete(factory.open("Task_RecordActivity", key("B04")), themeDay);
        var activity = activities.of(campaign, "B04").get(0);
        assertThat(activity.called()).isEqualTo(activity.present()).isPositive();

        var duties = factory.open("Task_CarryOutPlanMeasure");
        Consumer<Map<String, Object>> withEvidence = form -> form.putAll(
                Map.of("doneOn", factory.today().toString(), "result", "三项都已完成", "evidence", activity.id()));
        factory.complete(duties.get(0), withEvidence);
        assertThat(refusal(duties.get(1), withEvidence)).as("the same area").isEqualTo("records.activity.twice");
        assertThat(refusal(duties.get(1), withEvidence.andThen(form -> form.put("evidence", "another branch's"))))
                .isEqualTo("records.activity.foreign");
        factory.complete(duties.get(1), withEvidence.andThen(form -> form.remove("evidence")));
        assertThat(activities.of(campaign, "B04").get(0).uses()).isOne();
    }

    private int stillToCarryOut() {
        return (int) gates.state(campaign, Gate.G3).rules().stream()
                .flatMap(rule -> rule.missing().stream())
                .map(Text::key)
                .filter("planning.rule.measures.missing"::equals)
                .count();
    }
}
