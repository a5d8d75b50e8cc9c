package org.zhengchuang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.records.Activities;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.Standing;
import org.zhengchuang.supervision.SpotChecks;

/**
 * Every sheet from the launch to supervision as people fill it in, for the large branch: from the keyboard alone, begun in
 * one place and gone on with in the other (Tasklist and our own page), with the session lost when all is filled in. A
 * campaign comes to them one after another.
 */
@ServedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetsBrowserTests {

    private static final String BRANCH = "B03";

    private static final int MEMBERS = 54;

    /** Milliseconds; with what the page around a sheet takes, it is open within a second. */
    private static final double DRAWN_WITHIN = 700;

    private static final String DRAW = """
            async (task) => {
              const {drawSheet} = await import('/sheet/sheet.js');
              const {form, sheet} = await import(`/tasks/${task}/form.js`);
              let description;
              sheet((_, described) => { description = described; }, {});
              const place = document.body.appendChild(document.createElement('div'));
              const times = [1, 2, 3].map(() => {
                const begin = performance.now();
                drawSheet(place, description, form);
                place.getBoundingClientRect();
                return performance.now() - begin;
              });
              place.remove();
              return Math.min(...times);
            }""";

    /** Chromium itself writes this where the session is gone. */
    private static final Pattern SIGNED_OUT = Pattern.compile("Failed to load resource: .*status of (401|403).*");

    /**
     * A kind of task with its sheet.
     *
     * @param rows how many members, branches, ... stand in it at least; with one the sheet need not count them
     * @param choices what is chosen other than the first, by the question
     */
    private record Sheet(String task, int rows, Map<String, Integer> choices) {

        static Sheet of(String task, int rows) {
            return new Sheet(task, rows, Map.of());
        }

        @Override
        public String toString() {
            return task;
        }
    }

    /** As a campaign comes to them. Everybody misses the meetings, so that everybody has to make up. */
    private static final List<Sheet> SHEETS = List.of(
            Sheet.of("Task_RecordCommitteeMeeting", 5),
            Sheet.of("Task_FormLeadingGroup", 1),
            Sheet.of("Task_DraftSchedule", 3),
            Sheet.of("Task_DraftMethod", 1),
            Sheet.of("Task_RecordMobilisation", 12),
            new Sheet("Task_ConveyNotice", MEMBERS, Map.of("到会", 2)),
            Sheet.of("Task_MakeUpConvey", MEMBERS),
            Sheet.of("Task_DraftPlan", 5),
            Sheet.of("Task_SuperviseStage", 1),
            Sheet.of("Task_ConfirmTargets", 3),
            new Sheet("Task_HoldStudyMeeting", MEMBERS, Map.of("到会", 2)),
            Sheet.of("Task_MakeUpStudy", MEMBERS),
            Sheet.of("Task_RecordEducation", MEMBERS),
            Sheet.of("Task_AdoptMeasures", 40),
            Sheet.of("Task_RecordActivity", MEMBERS),
            Sheet.of("Task_SpotCheck", 0),
            Sheet.of("Task_InspectMembers", MEMBERS - 1),
            Sheet.of("Task_InspectOwner", 1),
            Sheet.of("Task_InspectRest", 1));

    @LocalServerPort
    private int port;

    @Autowired
    private Rehearsal factory;

    @Autowired
    private CampaignStory story;

    @Autowired
    private Activities activities;

    @Autowired
    private SpotChecks spotChecks;

    @Autowired
    private RosterChanges changes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> filledIn = new HashSet<>();

    private Browser browser;

    static Stream<Sheet> sheets() {
        return SHEETS.stream();
    }

    @BeforeAll
    void aCampaignBegins() {
        browser = Browser.open();
        story.begin(260);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isDoneFromTheKeyboardAloneAndNothingTypedIsLost(Sheet sheet) {
        var task = comesTo(sheet);
        var page = browser.page();
        var robot = new SheetRobot(page, factory.today(), sheet.choices());
        var inTasklist = tasklist(task);
        var onOurPage = address("/tasks/" + task.getId());
        boolean begunInTasklist = SHEETS.indexOf(sheet) % 2 == 0;

        page.navigate(address("/"));
        signIn(page, task.getAssignee());
        open(page, begunInTasklist ? inTasklist : onOurPage);
        assertThat(page.locator(".zc-table tbody tr").count()).isGreaterThanOrEqualTo(sheet.rows());
        robot.answer(Math.max(1, robot.answers().size() / 2));
        var halfDone = robot.answers();

        open(page, begunInTasklist ? onOurPage : inTasklist);
        assertThat(page.getByText("已恢复未提交的内容")).isVisible();
        assertThat(robot.answers()).isEqualTo(halfDone);
        if (begunInTasklist) {
            assertThat((Double) Double.valueOf(page.evaluate(DRAW, task.getId()).toString()))
                    .isLessThan(DRAWN_WITHIN);
        }
        robot.answerAll();
        assertThat(page.getByText("已全部填好")).isVisible();
        if (sheet.rows() > 1) {
            assertThat(page.locator(".zc-progress")).containsText(Pattern.compile("已填 (\\d+) / \\1$"));
        }
        browser.screenshot(page, "sheet-of-" + sheet.task());
        var filled = robot.answers();
        if (!begunInTasklist) {
            assertThat(page.locator(".form-actions .btn-primary")).isEnabled();
        }

        jdbc.sql("delete from spring_session").update();
        page.keyboard().press("Control+Enter");
        if (begunInTasklist) {
            assertThat(page.locator(".zc-refusal")).containsText("登录已经失效，填写的内容保留在本机");
            assertThat(robot.answers()).isEqualTo(filled);
            browser.screenshot(page, "sheet-signed-out");
            page.getByText("重新登录").click();
        }
        signIn(page, task.getAssignee());
        assertThat(page.locator(".zc-sheet")).isVisible();
        assertThat(page.getByText("已恢复未提交的内容")).isVisible();
        assertThat(robot.answers()).isEqualTo(filled);

        page.locator(".zc-sheet .zc-input:visible").first().focus();
        page.keyboard().press("Control+Enter");
        page.waitForCondition(
                () -> isDone(task) || page.locator(".zc-refusal:visible").count() > 0);
        assertThat(isDone(task))
                .as(() -> page.locator(".zc-refusal").innerText())
                .isTrue();
        assertThat(browser.errors())
                .filteredOn(error -> !SIGNED_OUT.matcher(error).find())
                .isEmpty();
        browser.forgetErrors();
        if (begunInTasklist) {
            page.waitForURL(where -> where.endsWith("/?done=task"));
        }
        page.context().close();
    }

    private boolean isDone(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 0;
    }

    /** Everybody does what he owes, but for the sheets that wait for this test, until the large branch's is open. */
    private Task comesTo(Sheet sheet) {
        filledIn.add(sheet.task());
        prepare(sheet.task());
        factory.letTimeWork();
        for (int round = 0; round < 400; round++) {
            var open = factory.open(sheet.task()).stream().filter(this::isOurs).findFirst();
            if (open.isPresent()) {
                return open.get();
            }
            var others = factory.open().stream()
                    .filter(task -> filledIn.contains(task.getTaskDefinitionKey()) || !isKept(task))
                    .toList();
            if (others.isEmpty()) {
                factory.toTheNextTimer();
            }
            others.forEach(task -> factory.complete(task, story.usual(task.getTaskDefinitionKey())));
            factory.letTimeWork();
        }
        throw new AssertionError("The campaign does not come to " + sheet);
    }

    /** What does not come by itself. */
    private void prepare(String kind) {
        switch (kind) {
            case "Task_RecordActivity" -> activities.begin(CampaignStory.CAMPAIGN, BRANCH, "M0301");
            case "Task_SpotCheck" -> spotChecks.order(BRANCH, "节前安全检查", "M1124");
            case "Task_InspectRest" ->
                changes.join(
                        new Member("N0301", "新来者", BRANCH, Standing.FULL, true, LocalDate.of(2015, 7, 1), null, null),
                        factory.today(),
                        "M1116");
            default -> {
                // comes by itself
            }
        }
    }

    private boolean isKept(Task task) {
        return isOurs(task) && SHEETS.stream().anyMatch(sheet -> sheet.task().equals(task.getTaskDefinitionKey()));
    }

    /** Of the large branch, or of no branch at all. */
    private boolean isOurs(Task task) {
        var branch = tasks.getVariable(task.getId(), "branchId");
        return branch == null || BRANCH.equals(branch);
    }

    private void signIn(Page page, String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("form button[type=submit]").last().click();
        page.waitForCondition(() -> page.locator("#username").count() == 0);
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator(".zc-sheet")).isVisible();
    }

    private String tasklist(Task task) {
        return address("/camunda/app/tasklist/default/#/?task=" + task.getId());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
