package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.RehearsalClock;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Waits;

/**
 * The sample factory with one campaign whose rule book is frozen, for the stories of a single stage. A task is done by
 * its one assignee with a form, as Tasklist does it; timers fire when the clock is moved.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid}",
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.root=warn"
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
public abstract class StageTest {

    protected static final String CAMPAIGN = "2026";

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Waits waits;

    @Autowired
    private RehearsalClock clock;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private RuleBooks ruleBooks;

    @Autowired
    private ObjectMapper json;

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    protected void openCampaign() {
        campaigns.open(2026, "示例活动", "示例主题", "示例任务", today().plusMonths(9), "M1116");
        var draft = new RuleBook(
                CAMPAIGN,
                0,
                new BigDecimal("70"),
                new BigDecimal("85"),
                new BigDecimal("70"),
                new BigDecimal("85"),
                new BigDecimal("10"),
                2,
                "示例条件",
                null,
                ruleBooks.proposal(key -> key));
        ruleBooks.draft(draft, "M1116");
        ruleBooks.freezeLatest(CAMPAIGN);
    }

    protected void start(String process, String branchId) {
        Map<String, Object> ids = branchId == null
                ? Map.of("campaignId", CAMPAIGN)
                : Map.of("campaignId", CAMPAIGN, "branchId", branchId);
        runtime.startProcessInstanceByKey(process, branchId == null ? CAMPAIGN : CAMPAIGN + "/" + branchId, ids);
        settle();
    }

    /** Runs what is due and wakes whoever waits, until nothing moves any more. */
    protected void settle() {
        int moved;
        do {
            moved = 0;
            for (Job job : management.createJobQuery().executable().list()) {
                management.executeJob(job.getId());
                moved++;
            }
            moved += waits.askAll();
        } while (moved > 0);
    }

    protected void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime());
        settle();
    }

    protected List<Task> open(String task) {
        return tasks.createTaskQuery().taskDefinitionKey(task).list();
    }

    protected Task one(String task) {
        assertThat(open(task)).as(task).hasSize(1);
        return open(task).get(0);
    }

    protected ObjectNode formOf(Task task) {
        try {
            return (ObjectNode) json.readTree(
                    tasks.getVariableLocalTyped(task.getId(), "form").getValue().toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its assignee opens the task, fills in the form as shown to him, and completes it. */
    protected void complete(Task task, Consumer<ObjectNode> fillIn) {
        var form = formOf(task);
        fillIn.accept(form);
        identities.setAuthenticatedUserId(task.getAssignee());
        try {
            tasks.complete(
                    task.getId(),
                    Map.of("form", SpinValues.jsonValue(form.toString()).create()));
        } finally {
            identities.clearAuthentication();
        }
        settle();
    }

    protected void complete(String task, Consumer<ObjectNode> fillIn) {
        complete(one(task), fillIn);
    }

    /** The key of the reason why the submission is refused; nothing has changed then. */
    protected String refusal(Task task, Consumer<ObjectNode> fillIn) {
        try {
            complete(task, fillIn);
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

    protected static void eachRow(JsonNode form, String table, Consumer<ObjectNode> fillIn) {
        form.get(table).forEach(row -> fillIn.accept((ObjectNode) row));
    }

    /** The ends by which the instances of a process were left. */
    protected List<String> endsOf(String process) {
        return history
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(history
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .listPage(0, 1)
                        .get(0)
                        .getProcessDefinitionId())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    protected long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
