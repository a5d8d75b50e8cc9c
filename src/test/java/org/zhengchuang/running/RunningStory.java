package org.zhengchuang.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.ActiveProfiles;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.RehearsalClock;
import org.zhengchuang.engine.Text;

/**
 * A campaign of the sample factory in its running stage, which begins today and lasts forty working days; what is due is
 * done when the story says so. B12 has six members and its secretary M1201 for an owner.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:running;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("rehearsal")
public abstract class RunningStory {

    protected static final String BRANCH = "B12";
    protected static final String OWNER = "M1201";
    protected static final List<String> MEMBERS = List.of("M1201", "M1202", "M1203", "M1204", "M1205", "M1206");
    protected static final String OFFICE = "M1116";
    protected static final String CENTRAL_TASK = "降低铸件废品率";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected IdentityService identities;

    @Autowired
    protected Campaigns campaigns;

    @Autowired
    protected WorkCalendars calendars;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private RehearsalClock clock;

    @Autowired
    private Schedules schedules;

    @Autowired
    private RuleBooks ruleBooks;

    @Autowired
    private Gates gates;

    @Autowired
    private ObjectMapper json;

    @Autowired
    @Qualifier("waker")
    private ThreadPoolTaskExecutor waker;

    protected String campaign;
    protected LocalDate lastDay;

    /** The story before is over; its tasks are gone, and it is the next morning. */
    @BeforeEach
    void campaignRuns() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstanceIfExists(
                        instance.getId(), "story over", false, true, false, false));
        jdbc.sql("update campaign set stage = 'STOPPED'").update();
        clock.moveTo(calendars
                .current()
                .nextWorkday(today())
                .atTime(LocalTime.of(9, 0))
                .atZone(ZONE)
                .toOffsetDateTime());
        Campaign opened =
                campaigns.open(2026, "示例活动", "示例主题", CENTRAL_TASK + "\n安全生产零事故", today().plusMonths(9), OFFICE);
        campaign = opened.id();
        lastDay = calendars.current().plus(today(), 40);
        schedules.draft(
                campaign, List.of(new Milestone(CampaignStage.RUNNING, today(), lastDay, null, null)), "示例方案", OFFICE);
        schedules.approveLatest(campaign, OFFICE);
        ruleBooks.draft(
                new RuleBook(
                        campaign,
                        1,
                        new BigDecimal("70"),
                        new BigDecimal("85"),
                        new BigDecimal("70"),
                        new BigDecimal("85"),
                        new BigDecimal("10"),
                        2,
                        "带头学习,带头完成生产任务",
                        null,
                        List.of(
                                new RuleItem("M1", Track.MEMBER, "生产任务", new BigDecimal("100"), true),
                                new RuleItem("B1", Track.BRANCH, "生产任务", new BigDecimal("100"), true))),
                OFFICE);
        ruleBooks.freezeLatest(campaign);
        jdbc.sql("update campaign set stage = 'RUNNING' where id = :id")
                .param("id", campaign)
                .update();
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A moment of that day, then whatever is due by then. */
    protected void itIs(LocalDate day, int hour) {
        clock.moveTo(day.atTime(hour, 0).atZone(ZONE).toOffsetDateTime());
        letItWork();
    }

    protected void afterTheLastDay() {
        itIs(lastDay.plusDays(1), 0);
    }

    protected String key() {
        return campaign + "/" + BRANCH;
    }

    /** The branch enters the stage. */
    protected void branchRuns() {
        runtime.startProcessInstanceByKey("running", key(), Map.of("campaignId", campaign, "branchId", BRANCH));
        letItWork();
    }

    /** Runs what is due and lets the waits be asked, until nothing moves any more. */
    protected void letItWork() {
        for (boolean moved = true; moved; ) {
            var due = management.createJobQuery().executable().active().list();
            due.forEach(job -> management.executeJob(job.getId()));
            moved = !due.isEmpty();
            try {
                waker.submit(() -> {}).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
            moved |= management.createJobQuery().executable().active().count() > 0;
        }
    }

    protected List<Task> open(String task) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    protected Task one(String task) {
        assertThat(open(task)).as(task).hasSize(1);
        return open(task).get(0);
    }

    /** The member's own task of this kind. */
    protected Task of(String memberId, String task) {
        return open(task).stream()
                .filter(candidate -> memberId.equals(tasks.getVariable(candidate.getId(), "memberId")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + task + " of " + memberId));
    }

    /** What the form shows when it is opened. */
    protected Map<String, Object> form(Task task) {
        JsonValue shown = tasks.getVariableLocalTyped(task.getId(), "form", false);
        try {
            return json.readValue(shown.getValueSerialized(), new TypeReference<HashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    protected static List<Map<String, Object>> rows(Map<String, Object> form, String key) {
        return (List<Map<String, Object>>) form.get(key);
    }

    protected static Map<String, Object> row(Map<String, Object> form, String key, String id) {
        return rows(form, key).stream()
                .filter(row -> id.equals(row.get("id")))
                .findFirst()
                .orElseThrow();
    }

    /** Its assignee opens the task, fills the form in and completes it. */
    protected void complete(Task task, Consumer<Map<String, Object>> answers) {
        var form = form(task);
        answers.accept(form);
        as(task.getAssignee(), () -> tasks.complete(task.getId(), Map.of("form", value(form))));
        letItWork();
    }

    protected void as(String person, Runnable work) {
        identities.setAuthenticatedUserId(person);
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    protected JsonValue value(Object form) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(form)).create();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The key of the rule by which the submission is refused; where a field is at fault, which. */
    protected String refusal(Task task, Consumer<Map<String, Object>> answers) {
        return refusal(() -> complete(task, answers));
    }

    protected static String refusal(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    return refusal.key();
                }
            }
            throw thrown;
        }
        return "accepted";
    }

    /** What the gate before the next stage still asks of this branch, as message keys. */
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
        return instance.getDeleteReason() != null ? instance.getDeleteReason() : instance.getEndActivityId();
    }

    protected int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where campaign_id = :id")
                .param("id", campaign)
                .query(Integer.class)
                .single();
    }

    protected void studyMeetingHeld(String... absentees) {
        complete(one("Task_HoldStudyMeeting"), form -> attended(form, absentees));
    }

    protected void attended(Map<String, Object> form, String... absentees) {
        form.put("heldOn", today().toString());
        form.put("place", "会议室");
        form.put("content", "学习活动的目的、意义、要求和条件");
        for (var row : rows(form, "members")) {
            if (List.of(absentees).contains(row.get("id"))) {
                row.put("presence", "ABSENT");
                row.put("reason", "出差");
            } else {
                row.put("presence", "PRESENT");
                row.put("clear", true);
            }
        }
    }

    protected void madeUp(String... members) {
        complete(one("Task_MakeUpStudy"), form -> {
            for (var id : members) {
                var row = row(form, "members", id);
                row.put("madeUpOn", today().toString());
                row.put("how", "书记单独辅导");
                row.put("clear", true);
            }
        });
    }

    protected void proposes(String memberId, String measure) {
        complete(of(memberId, "Task_ProposeMeasure"), form -> proposal(form, measure));
    }

    protected static void proposal(Map<String, Object> form, String measure) {
        form.put("any", "YES");
        form.put("measure", measure);
        form.put("serves", CENTRAL_TASK);
        form.put("direction", "OTHER");
    }

    protected void hasNothingToPropose(String memberId) {
        complete(of(memberId, "Task_ProposeMeasure"), form -> form.put("any", "NO"));
    }

    protected void publicised(String kind) {
        complete(one("Task_RecordPublicity"), form -> item(form, kind));
    }

    protected void item(Map<String, Object> form, String kind) {
        form.put("kind", kind);
        form.put("channel", "BOARD");
        form.put("audience", "FACTORY");
        form.put("publishedOn", today().toString());
        form.put("content", "在宣传栏张贴,全厂职工都能看到");
        if ("DEEDS".equals(kind)) {
            form.put("memberId", "M1203");
            form.put("consent", true);
        }
    }
}
