package org.zhengchuang;

import static org.zhengchuang.Rehearsal.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Scope;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/**
 * What diligent people write into their forms, a task at a time, so that a story has to say only what is special in it.
 * {@link #untilNobodyOwes} completes whatever is open, again and again.
 */
@TestComponent
@Scope("prototype")
public class CampaignStory {

    public static final String CAMPAIGN = "2026";

    /** Until the branches have their first tasks. */
    private static final List<String> LAUNCH = List.of(
            "Task_RegisterNotice",
            "Task_RecordCommitteeMeeting",
            "Task_FormLeadingGroup",
            "Task_DraftSchedule",
            "Task_DraftMethod",
            "Task_ApproveLaunch",
            "Task_RecordMobilisation");

    private final Rehearsal factory;
    private final Roster roster;
    private final Gates gates;
    private final Campaigns campaigns;
    private final Map<String, Consumer<Map<String, Object>>> answers = new HashMap<>();
    private BiConsumer<Task, Consumer<Map<String, Object>>> before = (task, usual) -> {};

    CampaignStory(Rehearsal factory, Roster roster, Gates gates, Campaigns campaigns) {
        this.factory = factory;
        this.roster = roster;
        this.gates = gates;
        this.campaigns = campaigns;
        launching();
        planning();
        running();
        supervision();
        oversight();
        review();
        evaluation();
        commendation();
    }

    /** Says what is written into the forms of this kind from now on. */
    public CampaignStory when(String task, Consumer<Map<String, Object>> answer) {
        answers.put(task, answer);
        return this;
    }

    public Consumer<Map<String, Object>> usual(String task) {
        var answer = answers.get(task);
        if (answer == null) {
            throw new AssertionError("The story does not know what to write into " + task);
        }
        return answer;
    }

    public String office() {
        return roster.holderOn(FactoryPost.CAMPAIGN_OFFICE, roster.today());
    }

    /** The office starts the campaign, whose commendation lies so many days ahead. */
    public String begin(int daysToCommendation) {
        return factory.start(office(), "campaign", wanted(daysToCommendation));
    }

    /** The same, and the campaign is launched (启动): the branches have their first tasks. */
    public void launch(int daysToCommendation) {
        begin(daysToCommendation);
        complete(LAUNCH);
    }

    /** The same, but for the mobilisation meeting (动员会). */
    public void launchToMobilisation(int daysToCommendation) {
        begin(daysToCommendation);
        complete(LAUNCH.subList(0, LAUNCH.size() - 1));
    }

    /** What the office writes into the start form. */
    public Map<String, Object> wanted(int daysToCommendation) {
        return wanted(2026, daysToCommendation);
    }

    /** The same for another year. */
    public Map<String, Object> wanted(int year, int daysToCommendation) {
        return Map.of(
                "year", year,
                "name", "示例机械厂创先争优活动",
                "theme", "示例主题",
                "centralTasks", "完成全年生产任务\n确保安全稳定",
                "anchorOn", factory.today().plusDays(daysToCommendation).toString());
    }

    /** Completes the open tasks of this kind as usual. */
    public int complete(String task) {
        return factory.all(task, usual(task));
    }

    /** The same with these, one kind after the other. */
    public void complete(List<String> tasks) {
        tasks.forEach(this::complete);
    }

    /** Something is done with every task before it is completed as usual. */
    public void before(BiConsumer<Task, Consumer<Map<String, Object>>> before) {
        this.before = before;
    }

    /** Everybody does what he owes, until nobody owes anything; time stands still. Answers how many tasks that were. */
    public int untilNobodyOwes() {
        int done = 0;
        while (true) {
            List<Task> open = factory.open();
            if (open.isEmpty()) {
                return done;
            }
            for (var task : open) {
                var usual = usual(task.getTaskDefinitionKey());
                before.accept(task, usual);
                factory.complete(task, usual);
            }
            done += open.size();
            factory.letTimeWork();
        }
    }

    /** Everybody does what he owes as soon as it comes, until the campaign has come to this stage. */
    public void until(String stage) {
        for (int round = 0; round < 400; round++) {
            untilNobodyOwes();
            if (campaigns.get(CAMPAIGN).stage().reached(CampaignStage.valueOf(stage))) {
                return;
            }
            factory.toTheNextTimer();
        }
        throw new AssertionError("The campaign does not come to " + stage + "; waiting for " + waiting());
    }

    /** What the gates still lack, for the report of a story that stands still. */
    private List<String> waiting() {
        return Arrays.stream(Gate.values())
                .flatMap(gate -> gates.state(CAMPAIGN, gate).rules().stream())
                .filter(rule -> !rule.isMet())
                .map(rule -> rule.demand().key() + " " + rule.missing())
                .limit(5)
                .toList();
    }

    private void launching() {
        when("Task_RegisterNotice", form -> {
            form.put("number", "示例〔2026〕1号");
            form.put("title", "关于开展创先争优活动的通知(示例)");
            form.put("issuer", "示例集团公司");
            form.put("issuedOn", factory.today().toString());
            form.put("body", "目的、意义、指导思想、活动内容、实施步骤(示例)。");
        });
        when("Task_SignForPaper", form -> form.put("read", true));
        when("Task_RecordCommitteeMeeting", form -> {
            meeting(form);
            form.put("content", "成立领导小组,制订方案和办法。");
            rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
        });
        when("Task_FormLeadingGroup", form -> form.put("reason", "党委专题会议决定"));
        when("Task_DraftSchedule", form -> form.put("reason", "首次制订"));
        when("Task_DraftMethod", form -> {});
        when("Task_ApproveLaunch", form -> form.put("approved", "YES"));
        when("Task_RecordMobilisation", form -> {
            meeting(form);
            form.put("content", "动员(示例)");
            rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
        });
        when("Task_Archive", form -> form.put("checked", true));
    }

    private void planning() {
        when("Task_ConveyNotice", form -> {
            meeting(form);
            form.put("content", "传达通知全文(示例)");
            rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
            var absent = rows(form, "attendance").get(0);
            absent.put("presence", "ABSENT");
            absent.put("reason", "出差");
        });
        when(
                "Task_MakeUpConvey",
                form -> rows(form, "members").forEach(row -> {
                    row.put("madeUpOn", factory.today().toString());
                    row.put("how", "送学上门");
                }));
        when("Task_DraftPlan", form -> {
            form.put("fromAbove", "结合本支部实际逐条落实(示例)");
            form.put("production", "生产任务分析(示例)");
            form.put("thinking", "思想状况分析(示例)");
            form.put("thinkingSource", "谈心谈话");
            form.put("problems", "主要问题(示例)");
            form.put("sameReason", "各支部任务相同(示例)");
            form.put("leftOut", "本年没有发展党员的任务(示例)");
            rows(form, "citations").forEach(row -> row.put("how", "逐条传达并结合岗位落实(示例)"));
            rows(form, "targets").forEach(row -> row.put("text", "每月完成一项(示例)"));
            var person = rows(form, "people").get(0).get("id");
            var task = rows(form, "centralTasks").get(0).get("id");

            form.put("measures", measures(person, task, factory.today().plusDays(40)));
        });
        when("Task_CarryOutPlanMeasure", form -> {
            form.put("doneOn", factory.today().toString());
            form.put("result", "已经完成,目标达到(示例)");
        });
        when("Task_SignPlan", form -> form.put("decision", "YES"));
        when("Task_ApprovePlan", form -> {
            form.putAll(Map.of("above", "YES", "aboveOpinion", "逐条有落实的办法(示例)"));
            form.putAll(Map.of("below", "YES", "belowOpinion", "分析切合本支部实际(示例)"));
            form.put("decision", "YES");
        });
        when("Task_ConfirmTargets", form -> {
            rows(form, "targets").forEach(row -> row.put("target", "达到先进标准(示例)"));
            form.put("confirmed", true);
            if (Boolean.TRUE.equals(form.get("forAnother"))) {
                form.put("onPaper", true);
            }
        });
    }

    private void running() {
        when("Task_HoldStudyMeeting", form -> {
            meeting(form);
            form.put("content", "学习目的、意义、要求和评选条件(示例)");
            rows(form, "members").forEach(row -> row.putAll(Map.of("presence", "PRESENT", "clear", true)));
            var absent = rows(form, "members").get(1);
            absent.putAll(Map.of("presence", "ABSENT", "reason", "病假", "clear", false));
        });
        when("Task_RecordEducation", form -> {
            meeting(form);
            form.putAll(Map.of("topic", "争与不争不一样(示例)", "content", "针对“与己无关”的想法,用身边事讲道理(示例)"));
            rows(form, "members").forEach(row -> row.put("presence", "PRESENT"));
        });
        when(
                "Task_MakeUpStudy",
                form -> rows(form, "members")
                        .forEach(row -> row.putAll(
                                Map.of("madeUpOn", factory.today().toString(), "how", "送学上门", "clear", true))));
        when("Task_ProposeMeasure", form -> {
            form.put("any", "NO");
            if (form.get("memberName").toString().endsWith("三")) {
                form.putAll(Map.of("any", "YES", "measure", "开展岗位练兵(示例)", "direction", "ENTERPRISE"));
                form.put("serves", rows(form, "tasks").get(0).get("value"));
            }
        });
        when("Task_AdoptMeasures", form -> {
            form.put("explanation", "逐条讨论(示例)");
            rows(form, "proposals")
                    .forEach(row -> row.putAll(Map.of(
                            "decision", "ADOPT",
                            "responsible", rows(form, "people").get(0).get("id"),
                            "dueOn", form.get("latest"))));
        });
        when("Task_CarryOutMeasure", form -> {
            form.put("doneOn", factory.today().toString());
            form.put("result", "已经完成(示例)");
        });
        when("Task_RecordPublicity", form -> {
            var kind = rows(form, "kinds").get(0).get("value");
            form.putAll(Map.of("kind", kind, "channel", "BOARD", "audience", "UNIT"));
            if ("DEEDS".equals(kind)) {
                form.putAll(Map.of(
                        "consent",
                        true,
                        "memberId",
                        rows(form, "members").get(0).get("value")));
            }
            form.put("publishedOn", factory.today().toString());
            form.put("content", "宣传内容十个字以上(示例)");
        });
    }

    private void supervision() {
        Consumer<Map<String, Object>> inspect = form -> {
            form.put("inspectedOn", factory.today().toString());
            rows(form, "members").forEach(row -> {
                row.putAll(Map.of("participation", "FULL", "found", false));
                row.remove("rectifierId");
            });
        };
        when("Task_InspectMembers", inspect.andThen(form -> {
            if (Integer.valueOf(1).equals(form.get("cycle"))) {
                rows(form, "members")
                        .get(0)
                        .putAll(Map.of(
                                "found",
                                true,
                                "kind",
                                rows(form, "kinds").get(0).get("id"),
                                "what",
                                "笔记不全(示例)",
                                "rectifierId",
                                rows(form, "members").get(0).get("memberId")));
            }
        }));
        when("Task_InspectOwner", inspect);
        when("Task_InspectRest", inspect);
        when("Task_ReportToSecretary", form -> form.putAll(Map.of("progress", "进展", "problems", "问题", "plans", "打算")));
        when("Task_CarryOutInstruction", form -> form.put("result", "已经落实(示例)"));
        when("Task_HearReport", form -> form.put("opinion", "同意,抓好落实"));
        when("Task_RectifyProblem", form -> {
            form.put("rectifiedOn", factory.today().toString());
            form.put("measures", "已补齐(示例)");
        });
        when("Task_VerifyRectification", form -> form.put("verdict", "PASSED"));
        when(
                "Task_StudyCommonProblem",
                form -> form.putAll(Map.of("causes", "要求不严", "title", "指导意见(示例)", "guidance", "每月抽查")));
        when("Task_IssueGuidance", form -> form.put("decision", "YES"));
        when("Task_RecordGuidanceEffect", form -> form.put("effect", "次数下降"));
        when("Task_Encourage", form -> {
            form.put("encouragedOn", factory.today().toString());
            form.putAll(Map.of("encouragement", "会上表扬", "conditions", "安排培训"));
        });
    }

    private void oversight() {
        Consumer<Map<String, Object>> supervise = form -> {
            form.put("checkedOn", factory.today().toString());
            rows(form, "branches").forEach(row -> row.putAll(Map.of("finding", "工作有序", "verdict", "IN_ORDER")));
        };
        when("Task_SuperviseStage", supervise);
        when("Task_SuperviseRecused", supervise);
        when("Task_AnswerOrder", form -> {
            form.put("doneOn", factory.today().toString());
            form.put("answer", "已经办结,情况如下(示例)");
        });
        when("Task_CloseOrder", form -> form.putAll(Map.of("settled", "YES", "opinion", "同意销号")));
    }

    private void review() {
        Consumer<Map<String, Object>> review = form -> {
            form.putAll(Map.of("summary", "一年来完成了各项任务", "goal", "下半年提出两项合理化建议"));
            form.put(
                    "gaps",
                    List.of(Map.of("itemCode", rows(form, "items").get(0).get("id"), "text", "技术革新做得不够")));
        };
        when("Task_ReviewSelf", review);
        when("Task_ReviewBranch", review);
        when("Task_HoldBranchMeeting", this::nominateOne);
    }

    /** Everybody comes, and everybody votes for one member and for the branch itself. */
    private void nominateOne(Map<String, Object> form) {
        var people = rows(form, "people");
        int all = people.size();
        form.put("heldOn", factory.today().toString());
        form.putAll(Map.of("place", "会议室", "content", "讲明条件,充分讨论", "result", "VOTE"));
        form.putAll(Map.of(
                "supervisorId",
                people.get(0).get("id"),
                "tellerId",
                people.get(1).get("id")));
        form.putAll(Map.of("issued", all, "collected", all, "invalid", 0));
        rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
        rows(form, "tracks").forEach(row -> row.put("nobodyReason", "没有合适的人选"));
        form.put(
                "candidates",
                List.of(
                        Map.of(
                                "track",
                                "MEMBER",
                                "memberId",
                                people.get(2).get("id"),
                                "votesFor",
                                all,
                                "deeds",
                                "带头完成技术攻关"),
                        Map.of("track", "BRANCH", "votesFor", all, "deeds", "全年安全生产无事故")));
    }

    private void evaluation() {
        when(
                "Task_JudgeEligibility",
                form -> rows(form, "nominees")
                        .forEach(row -> row.putAll(Map.of(
                                "partyLine", "PASS",
                                "partyLineBasis", "一贯坚定",
                                "centralTasks", "PASS",
                                "centralTasksBasis", "超额完成任务",
                                "veto", "NONE"))));
        when("Task_GiveOpinion", form -> rows(form, "nominees").forEach(row -> row.put("answer", "AGREE")));
        when(
                "Task_ExamineNominees",
                form -> rows(form, "nominees")
                        .forEach(row -> row.putAll(Map.of(
                                "examinedOn", factory.today().toString(),
                                "sources", "谈话五人",
                                "findings", "工作扎实,群众公认,成绩突出"))));
        when(
                "Task_ScoreNominees",
                form -> rows(form, "scores")
                        .forEach(row -> row.putAll(Map.of("points", row.get("max"), "basis", "有据可查"))));
        when("Task_DecideHonours", this::chooseTheFirst);
        when("Task_IssuePublicNotice", form -> form.putAll(Map.of("channel", "厂区公告栏", "contact", "纪委办公室(示例)")));
        when("Task_ConcludePublicNotice", form -> form.put("conclusion", "公示期内没有收到异议"));
    }

    /** The first of each track is chosen, the others are not: all of them reached the line. */
    private void chooseTheFirst(Map<String, Object> form) {
        form.put("heldOn", factory.today().toString());
        form.putAll(Map.of("place", "党委会议室", "content", "集体研究,逐人表决"));
        rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
        var chosen = new java.util.HashSet<>();
        for (var row : rows(form, "nominees")) {
            boolean first = chosen.add(row.get("track"));
            row.put("decision", first ? "AWARD" : "NOT");
            row.put("reason", first ? "表现突出" : "名额有限,综合考虑");
        }
    }

    private void commendation() {
        when("Task_IssueDecision", form -> form.putAll(Map.of("issuer", "中共示例机械厂委员会")));
        Consumer<Map<String, Object>> sumUp = form -> form.putAll(Map.of(
                "achievements", "一年来组织生活严格,生产任务全面完成,安全稳定(示例)",
                "shortcomings", "个别工作抓得不够细致(示例)",
                "nextSteps", "继续抓好经常性工作(示例)"));
        when("Task_WriteBranchSummary", sumUp);
        when("Task_WriteFactorySummary", sumUp);
        when("Task_RecordCeremony", form -> {
            meeting(form);
            form.put("content", "宣读表彰决定,颁发证书");
            rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
        });
    }

    private List<Map<String, Object>> measures(Object person, Object task, LocalDate due) {
        var measures = new ArrayList<Map<String, Object>>();
        for (var direction : List.of("ENTERPRISE", "STABILITY", "SELF_SERVICE")) {
            var measure = new HashMap<String, Object>();
            measure.put("text", "措施(示例)");
            measure.put("direction", direction);
            measure.put("area", "MEMBERS");
            measure.put("centralTask", task);
            measure.put("responsible", person);
            measure.put("due", due.toString());
            measure.put("target", "完成 3 项");
            measures.add(measure);
        }
        return measures;
    }

    void meeting(Map<String, Object> form) {
        form.put("heldOn", factory.today().toString());
        form.put("place", "示例会议室");
        form.put("chair", "示例主持人");
    }
}
