package org.zhengchuang.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Counting;
import org.zhengchuang.campaign.Counting.QuotaRounding;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackRule;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;

/**
 * Each story has a campaign whose running stage begins today and lasts forty working days, and a branch in it: B12, with
 * six members and its secretary M1201 for an owner.
 */
@FactoryTest
public abstract class RunningStory {

    protected static final String BRANCH = "B12";
    protected static final String OWNER = "M1201";
    protected static final List<String> MEMBERS = List.of("M1201", "M1202", "M1203", "M1204", "M1205", "M1206");
    protected static final String OFFICE = "M1116";
    protected static final String CENTRAL_TASK = "降低铸件废品率";

    private static final String CONDITIONS = "带头学习,带头完成生产任务";

    @Autowired
    protected Rehearsal factory;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected Campaigns campaigns;

    @Autowired
    protected WorkCalendars calendars;

    @Autowired
    protected Schedules schedules;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuleBooks ruleBooks;

    @Autowired
    private Gates gates;

    protected String campaign;
    protected LocalDate firstDay;
    protected LocalDate lastDay;

    /** The story before is over and its tasks are gone; it is the morning of the next working day. */
    @BeforeEach
    void campaignRuns() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstanceIfExists(
                        instance.getId(), "story over", false, true, false, false));
        jdbc.sql("update campaign set stage = 'STOPPED'").update();
        factory.itIs(calendars.current().nextWorkday(factory.today()));
        firstDay = factory.today();
        lastDay = calendars.current().plus(firstDay, 40);
        campaign = campaigns
                .open(2026, "示例活动", "示例主题", CENTRAL_TASK + "\n安全生产零事故", firstDay.plusMonths(9), OFFICE)
                .id();
        stageEnds(lastDay);
        ruleBooks.draft(ruleBook(), OFFICE);
        ruleBooks.freezeLatest(campaign);
        jdbc.sql("update campaign set stage = 'RUNNING' where id = :id")
                .param("id", campaign)
                .update();
    }

    private RuleBook ruleBook() {
        var hundred = new BigDecimal("100");
        var good = new BigDecimal("70");
        var excellent = new BigDecimal("85");
        return new RuleBook(
                campaign,
                1,
                List.of(
                        new TrackRule(Track.MEMBER, false, good, excellent, BigDecimal.TEN, QuotaRounding.DOWN, 100),
                        new TrackRule(Track.BRANCH, false, good, excellent, BigDecimal.ONE, QuotaRounding.DOWN, 100)),
                CONDITIONS,
                null,
                List.of(
                        new RuleItem("M1", "MEMBER", "生产任务", hundred, true, RuleItem.USUAL_STEP),
                        new RuleItem("B1", "BRANCH", "生产任务", hundred, true, RuleItem.USUAL_STEP)),
                Counting.usual(),
                List.of());
    }

    /** A version of the implementation plan comes into force by which the stage ends that day. */
    protected void stageEnds(LocalDate day) {
        lastDay = day;
        schedules.draft(
                campaign, List.of(new Milestone(CampaignStage.RUNNING, firstDay, day, null, null)), "示例方案", OFFICE);
        schedules.approveLatest(campaign, OFFICE);
    }

    protected String today() {
        return factory.today().toString();
    }

    protected LocalDate workdaysLater(int days) {
        return calendars.current().plus(factory.today(), days);
    }

    protected void itIs(LocalDate day) {
        factory.itIs(day);
        factory.letTimeWork();
    }

    protected void afterTheLastDay() {
        itIs(lastDay.plusDays(1));
    }

    protected String key() {
        return campaign + "/" + BRANCH;
    }

    protected String key(String memberId) {
        return key() + "/" + memberId;
    }

    /** The branch enters the stage. */
    protected void branchRuns() {
        runtime.startProcessInstanceByKey("running", key(), Map.of("campaignId", campaign, "branchId", BRANCH));
        factory.letTimeWork();
    }

    protected Task one(String task) {
        assertThat(factory.open(task)).as(task).hasSize(1);
        return factory.open(task).get(0);
    }

    /** The key of the rule by which the submission is refused. */
    protected String refusal(String task, Consumer<Map<String, Object>> answers) {
        return factory.refusal(one(task), answers);
    }

    protected static String refusal(Runnable work) {
        return Rehearsal.refusal(work).map(Refusal::key).orElse("accepted");
    }

    /** What our rules of the gate behind the stage still ask of this branch, as message keys. */
    protected List<String> missing() {
        var name = jdbc.sql("select name from branch where id = :id")
                .param("id", BRANCH)
                .query(String.class)
                .single();
        return gates.state(campaign, Gate.G3).rules().stream()
                .flatMap(rule -> rule.missing().stream())
                .filter(text -> name.equals(text.arguments().get(0)))
                .map(Text::key)
                .filter(key -> key.startsWith("running.") || key.startsWith("publicity."))
                .toList();
    }

    protected boolean isRunning(String process) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .count()
                > 0;
    }

    /** How the instance ended: the id of its end event, or the reason why it was ended. */
    protected String endOf(String process, String businessKey) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        return instance.getDeleteReason() == null ? instance.getEndActivityId() : instance.getDeleteReason();
    }

    protected int count(String table) {
        return factory.count("select count(*) from " + table + " where campaign_id = '" + campaign + "'");
    }

    protected OffsetDateTime endOf(LocalDate day) {
        return calendars.current().endOf(day, java.time.ZoneId.of("Asia/Shanghai"));
    }

    protected static Map<String, Object> row(Map<String, Object> form, String key, String id) {
        return Rehearsal.rows(form, key).stream()
                .filter(row -> id.equals(row.get("id")))
                .findFirst()
                .orElseThrow();
    }

    protected void studyMeetingHeld(String... absentees) {
        factory.done("Task_HoldStudyMeeting", form -> attended(form, absentees));
    }

    protected void attended(Map<String, Object> form, String... absentees) {
        form.put("heldOn", today());
        form.put("place", "会议室");
        form.put("content", "学习活动的目的、意义、要求和条件");
        for (var row : Rehearsal.rows(form, "members")) {
            if (List.of(absentees).contains(row.get("id"))) {
                row.put("presence", "ABSENT");
                row.put("reason", "出差");
            } else {
                row.put("presence", "PRESENT");
                row.put("clear", true);
            }
        }
    }

    protected void makeUp(Map<String, Object> form, String memberId) {
        var row = row(form, "members", memberId);
        row.put("madeUpOn", today());
        row.put("how", "书记单独辅导");
        row.put("clear", true);
    }

    protected static void proposal(Map<String, Object> form) {
        form.put("any", "YES");
        form.put("measure", "每周分析一次废品");
        form.put("serves", CENTRAL_TASK);
        form.put("direction", "OTHER");
    }

    /** These members propose a measure each, all the others have nothing to propose. */
    protected void everybodyAnswers(String... proposers) {
        for (var task : factory.open("Task_ProposeMeasure")) {
            var member = tasks.getVariable(task.getId(), "memberId");
            factory.complete(task, form -> {
                if (List.of(proposers).contains(member)) {
                    proposal(form);
                } else {
                    form.put("any", "NO");
                }
            });
        }
        factory.letTimeWork();
    }

    protected static void adopt(Map<String, Object> form, String proposer, String responsible, LocalDate dueOn) {
        var row = row(form, "proposals", proposer);
        row.put("decision", "ADOPT");
        row.put("responsible", responsible);
        row.put("dueOn", dueOn.toString());
    }

    protected void measureCarriedOut() {
        factory.done("Task_CarryOutMeasure", form -> {
            form.put("doneOn", today());
            form.put("result", "废品率下降一个百分点");
        });
    }

    protected void educated() {
        factory.done("Task_RecordEducation", form -> {
            form.putAll(Map.of("heldOn", today(), "place", "会议室", "topic", "争与不争不一样"));
            form.put("content", "有人认为先进与自己无缘；用身边事讲道理");
            Rehearsal.rows(form, "members").forEach(row -> row.put("presence", "PRESENT"));
        });
    }

    protected void publicised(String... kinds) {
        for (var kind : kinds) {
            factory.done("Task_RecordPublicity", form -> item(form, kind));
        }
    }

    protected void item(Map<String, Object> form, String kind) {
        form.put("kind", kind);
        form.put("channel", "BOARD");
        form.put("audience", "FACTORY");
        form.put("publishedOn", today());
        form.put("content", "在宣传栏张贴,全厂职工都能看到");
        if ("DEEDS".equals(kind)) {
            form.put("memberId", "M1203");
            form.put("consent", true);
        }
    }
}
