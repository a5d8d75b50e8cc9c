package org.zhengchuang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.TasklistPage.complete;
import static org.zhengchuang.TasklistPage.date;
import static org.zhengchuang.TasklistPage.fill;
import static org.zhengchuang.TasklistPage.measure;
import static org.zhengchuang.TasklistPage.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/**
 * The first weeks of a campaign as its people see them: each signs in on our page, in a browser of his own, and does in
 * Tasklist what he owes. One story in chapters, in their order; what is not told here, {@link CampaignStory} does.
 */
@ServedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TasklistBrowserTests {

    /** Chromium itself writes this when a submission is refused, or a task has meanwhile been done; both are meant. */
    private static final Pattern MEANT =
            Pattern.compile("Failed to load resource: .*status of (422 .*/submit-form|404 .*/task/[^/]+)[:0-9]*\\)");

    @LocalServerPort
    private int port;

    @Autowired
    private Rehearsal factory;

    @Autowired
    private CampaignStory story;

    @Autowired
    private Roster roster;

    @Autowired
    private TaskService tasks;

    private final Map<String, Page> pages = new HashMap<>();

    private Browser browser;
    private Branch branch;
    private String owner;
    private String secretary;

    @BeforeAll
    void openBrowser() {
        browser = Browser.open();
        branch = roster.branches().stream()
                .filter(each -> !owner(each).equals(secretary(each)))
                .findFirst()
                .orElseThrow();
        owner = owner(branch);
        secretary = secretary(branch);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void noErrorsInTheConsole() {
        assertThat(browser.errors())
                .filteredOn(error -> !MEANT.matcher(error).matches())
                .isEmpty();
        browser.forgetErrors();
    }

    @Test
    @Order(1)
    void theSignInPageNamesWhoMayTryIt() {
        var page = browser.page();
        page.navigate(address("/"));
        assertThat(page.getByText("演练账号")).isVisible();
        assertThat(page.getByText(owner, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        browser.screenshot(page, "product-sign-in");
        page.context().close();
    }

    /** Some of its texts Camunda's program reads only once, as it starts. */
    @Test
    @Order(2)
    void whoeverComesForTheFirstTimeOverASlowLineReadsWordsAndNoKeys() {
        var page = signedIn(story.office(), browser.page());
        page.route("**/locales/zh-CN.json*", route -> {
            page.waitForTimeout(2_000);
            route.resume();
        });
        page.navigate(address("/camunda/app/tasklist/default/#/"));
        assertThat(page.locator(".cam-widget-search input, input.main-field").first())
                .hasAttribute("placeholder", "筛选任务");
        page.context().close();
    }

    @Test
    @Order(2)
    void theOfficeStartsTheCampaignFromTasklist() {
        var page = of(story.office());
        page.getByText("打开待办列表").click();
        page.getByText("发起流程").click();
        page.locator(".modal-dialog").getByText("创先争优活动").click();
        fill(page, "年度", "2026");
        fill(page, "活动名称", "示例机械厂2026年创先争优活动");
        fill(page, "活动主题", "党员先锋岗上见行动(示例)");
        fill(page, "中心任务", "完成全年生产任务\n确保安全稳定");
        date(page, "表彰日期", factory.today().plusDays(330).toString());
        browser.screenshot(page, "product-start-dialog");
        page.locator(".modal-footer")
                .getByText("发起", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForCondition(() -> factory.count("select count(*) from campaign") == 1);
        assertThat(page.locator(".modal-dialog")).isHidden();
        factory.letTimeWork();
        assertThat(factory.open("Task_RegisterNotice")).hasSize(1);
    }

    @Test
    @Order(3)
    void theOfficeRegistersTheNotice() {
        var page = of(story.office());
        var task = factory.open("Task_RegisterNotice").get(0);
        open(page, task);
        fill(page, "文号", "示例〔2026〕1号");
        fill(page, "标题", "关于开展创先争优活动的通知(示例)");
        fill(page, "发文机关", "示例集团公司");
        date(page, "成文日期", factory.today().plusDays(1).toString());
        fill(page, "正文", "目的、意义、指导思想、活动内容、实施步骤(示例)。");
        submit(page);
        assertThat(page.locator(".page-notifications")).containsText("“成文日期”不能晚于今天");
        assertThat(page.getByLabel("正文")).hasValue("目的、意义、指导思想、活动内容、实施步骤(示例)。");
        browser.screenshot(page, "product-camunda-form-refused");
        date(page, "成文日期", factory.today().toString());
        completes(page, task);
    }

    @Test
    @Order(4)
    void theOfficeFormsTheLeadingGroupOnASheet() {
        factory.letTimeWork();
        story.complete("Task_RecordCommitteeMeeting");
        var page = of(story.office());
        var task = factory.open("Task_FormLeadingGroup").get(0);
        open(page, task);
        page.getByLabel("依据").fill("党委专题会议决定");
        browser.screenshot(page, "product-leading-group");
        completes(page, task);
    }

    @Test
    @Order(5)
    void theOwnerFindsHisOwnTasksSoonestDueFirstAndNobodyElses() {
        factory.letTimeWork();
        for (var task : List.of(
                "Task_DraftSchedule",
                "Task_DraftMethod",
                "Task_ApproveLaunch",
                "Task_RecordMobilisation",
                "Task_SignForPaper")) {
            story.complete(task);
        }
        var mine = tasks.createTaskQuery()
                .taskAssignee(owner)
                .orderByDueDate()
                .asc()
                .list();
        assertThat(mine).isNotEmpty();
        var page = of(owner);
        browser.screenshot(page, "product-home");
        page.locator(".tasks .name").first().click(new Locator.ClickOptions().setForce(true));
        page.waitForURL(url -> url.contains("task=" + mine.get(0).getId()));
        page.navigate(address("/"));
        page.getByText("打开待办列表").click();
        for (var filter : List.of("我的待办", "即将到期", "已逾期")) {
            assertThat(page.locator(".task-filters").getByText(filter)).isVisible();
        }
        page.locator(".task-filters").getByText("我的待办").click();
        var shown = page.locator(".tasks-list .task h4");
        assertThat(shown).hasText(mine.stream().map(Task::getName).toArray(String[]::new));

        var foreign = factory.open("Task_ConveyNotice").stream()
                .filter(task -> !owner.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        open(page, foreign);
        assertThat(page.locator(".page-notifications")).containsText("已经办结，或者由他人负责。");
        assertThat(page.locator(".zc-sheet")).hasCount(0);
        browser.screenshot(page, "product-foreign-task");
        browser.forgetErrors();
        nobodyMovesHisDate(page, mine.get(0));
    }

    /** The owner cannot in Tasklist; his secretary reads the task, and can neither do it nor move it. */
    private void nobodyMovesHisDate(Page page, Task task) {
        open(page, task);
        page.locator(".task-card .meta .due-date").click();
        assertThat(page.locator(".field-control, .datepicker")).hasCount(0);

        var above = of(secretary);
        above.getByText("打开待办列表").click();
        above.locator(".task-filters").getByText("本支部").click();
        var card = above.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions().setHasText(task.getName()))
                .first();
        assertThat(card.locator(".zc-about")).isVisible();
        card.click();
        assertThat(above.locator(".task-card")).isVisible();
        assertThat(complete(above)).isDisabled();
        browser.screenshot(above, "product-branch-filter");
        whoMovesItIsNamed(page, task);
        browser.forgetErrors();
    }

    private void whoMovesItIsNamed(Page page, Task task) {
        factory.as("admin", () -> {
            var now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            now.setDueDate(Date.from(task.getDueDate().toInstant().plus(Duration.ofDays(7))));
            tasks.saveTask(now);
            return null;
        });
        page.reload();
        open(page, task);
        assertThat(page.locator(".task-card .zc-dates")).containsText("admin直接改为");
        assertThat(page.locator(".tasks-list .zc-dates").first()).containsText("首次期限");
        browser.screenshot(page, "product-date-story");
    }

    @Test
    @Order(6)
    void whatIsWrongIsRefusedInOneSentenceAndNothingTypedIsLost() {
        var page = of(owner);
        var task = factory.open("Task_ConveyNotice", key());
        open(page, task);
        var members = roster.members(branch.id());
        var sheet = page.locator(".zc-sheet");
        assertThat(sheet.locator("tbody tr")).hasCount(members.size());
        assertThat(complete(page)).isDisabled();
        page.getByLabel("会议日期").fill(factory.today().plusDays(1).toString());
        page.getByLabel("地点").fill("三车间会议室(示例)");
        page.getByLabel("主持人").fill("示例主持人");
        page.getByLabel("会议内容").fill("逐段宣读通知全文,结合本支部实际讨论(示例)");
        for (int row = 0; row < members.size(); row++) {
            sheet.locator("tbody tr").nth(row).getByText(row == 1 ? "缺席" : "到会").click();
        }
        assertThat(page.getByText("还有 1 处没有填好")).isVisible();
        assertThat(complete(page)).isDisabled();
        page.getByText("转到下一处").click();
        browser.screenshot(page, "product-sheet-incomplete");

        page.keyboard().type("外地出差");
        submit(page);
        assertThat(page.locator(".zc-refusal")).containsText("“会议日期”不能晚于今天");
        assertThat(page.getByLabel("会议内容")).hasValue("逐段宣读通知全文,结合本支部实际讨论(示例)");
        assertThat(sheet.locator("tbody tr").nth(1).locator("textarea, input")).hasValue("外地出差");
        browser.screenshot(page, "product-sheet-refused");

        page.getByLabel("会议日期").fill(factory.today().toString());
        browser.screenshot(page, "product-sheet");
        completes(page, task);
        assertThat(factory.count("select count(*) from attendance a join meeting m on m.id = a.meeting_id"
                        + " where m.branch_id = '" + branch.id() + "' and a.presence = 'ABSENT' and a.reason = '外地出差'"))
                .isOne();
    }

    @Test
    @Order(7)
    void theOwnerDraftsThePlanWithRowsOfHisOwn() {
        factory.letTimeWork();
        var page = of(owner);
        var task = factory.open("Task_DraftPlan", key());
        page.reload();
        open(page, task);
        assertThat(page.locator(".tasks-list .task h4")).hasText(new String[] {"为缺席党员补课", "起草活动计划"});
        page.getByLabel("上头：上级精神在本支部如何落实").fill("结合本支部实际逐条落实(示例)");
        page.getByLabel("下头：本单位工作和生产任务分析").fill("四季度装配任务重,关键工序人手紧(示例)");
        page.getByLabel("下头：党员思想状况分析").fill("多数党员干劲足,个别党员对倒班有顾虑(示例)");
        page.getByLabel("思想状况来源").fill("本月谈心谈话");
        page.getByLabel("党内存在的主要问题").fill("组织生活质量不高(示例)");
        page.locator(".zc-table").first().locator("textarea").fill("班前会逐段宣读,按岗位定措施(示例)");
        for (var target : page.locator(".zc-table").nth(1).locator("textarea").all()) {
            target.fill("每月完成一项,季度有检查(示例)");
        }
        var rows = page.locator(".zc-table").last().locator("tbody tr");
        var person = roster.member(owner).name();
        var due = factory.today().plusDays(40).toString();
        var directions = List.of("服务企业和企业文化建设", "化解矛盾、维护稳定", "职工自我管理教育服务");
        for (int row = 0; row < 2; row++) {
            measure(page, row, directions.get(row), person, due);
        }
        submit(page);
        assertThat(page.locator(".zc-refusal")).containsText("措施要覆盖三个方向和五项内容，还缺：职工群众自我管理、自我教育、自我服务；党员管理教育");
        assertThat(rows).hasCount(2);
        measure(page, 2, directions.get(2), person, due);
        page.getByLabel("未涉及内容的说明").fill("其余四项按日常工作进行(示例)");
        browser.screenshot(page, "product-plan");
        completes(page, task);
        assertThat(factory.count("select count(*) from plan_measure")).isEqualTo(3);
    }

    @Test
    @Order(8)
    void theSecretaryMayNotReturnThePlanWithoutAReason() {
        factory.letTimeWork();
        var page = of(secretary);
        var task = factory.open("Task_SignPlan", key());
        open(page, task);
        page.getByText("退回", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByLabel("上一版退回的理由")).isHidden();
        submit(page);
        assertThat(page.locator(".page-notifications")).containsText("请写明理由。");
        browser.screenshot(page, "product-sign-plan-refused");
        page.getByText("同意", new Page.GetByTextOptions().setExact(true)).click();
        fill(page, "意见或退回理由", "同意,抓紧落实");
        completes(page, task);
    }

    @Test
    @Order(9)
    void theMemberConfirmsHisTargets() {
        factory.letTimeWork();
        story.complete("Task_MakeUpConvey");
        assertThatTheLeaderSeesWhoseEachPlanIs();
        story.complete("Task_ApprovePlan");
        var member = somebody();
        var page = of(member);
        var task = factory.open("Task_ConfirmTargets", key() + "/" + member);
        page.getByText("打开待办列表").click();
        open(page, task);
        var targets = page.locator(".zc-table tbody tr");
        assertThat(targets.first()).isVisible();
        for (int row = 0; row < targets.count(); row++) {
            targets.nth(row).locator("textarea, input").fill("达到先进标准(示例)");
        }
        assertThat(complete(page)).isDisabled();
        page.getByLabel("我确认下列目标").check();
        browser.screenshot(page, "product-targets");
        completes(page, task);
        assertThat(factory.count("select count(*) from target_sheet where member_id = '" + member + "'"))
                .isOne();
    }

    private void assertThatTheLeaderSeesWhoseEachPlanIs() {
        var plan = factory.open("Task_ApprovePlan", key());
        var page = of(plan.getAssignee());
        page.getByText("打开待办列表").click();
        assertThat(page.locator("ol.tasks-list")).containsText(branch.name());
        open(page, plan);
        assertThat(page.locator(".fjs-container")).isVisible();
        browser.screenshot(page, "product-leader");
        assertThatItReadsInEnglish(plan);
    }

    private void assertThatItReadsInEnglish(Task plan) {
        var page = signedIn(plan.getAssignee(), browser.page());
        page.navigate(address("/?lang=en"));
        assertThat(page.locator("main")).containsText("Approve the plan");
        assertThat(page.locator("main")).not().containsText("审批活动计划");
        page.evaluate(
                "document.body.insertAdjacentHTML('beforeend', '<p id=written>同意</p><p id=named data-model>归档</p>')");
        assertThat(page.locator("#named")).hasText("Archive");
        assertThat(page.locator("#written")).hasText("同意");
        page.navigate(address("/tasks/" + plan.getId()));
        assertThat(page.getByText("Opinion on the whole")).isVisible();
        open(page, plan);
        assertThat(page.locator("ol.tasks-list")).containsText("Approve the plan");
        assertThat(page.getByText("Is the upper end grasped?")).isVisible();
        assertThat(page.getByLabel("Opinion on the whole")).isEditable();
        browser.screenshot(page, "product-leader-english");
        page.context().close();
    }

    private void completes(Page page, Task task) {
        submit(page);
        page.waitForCondition(() -> tasks.createTaskQuery().taskId(task.getId()).count() == 0);
    }

    private void open(Page page, Task task) {
        page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task.getId()));
    }

    /** Everybody has one page, in which he stays signed in; at first it stands at the home page. */
    private Page of(String person) {
        return pages.computeIfAbsent(person, account -> signedIn(account, browser.page()));
    }

    private Page signedIn(String account, Page page) {
        page.navigate(address("/"));
        page.locator("#username").fill(account);
        page.locator("#password").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("form button[type=submit]").click();
        assertThat(page.locator(".person")).containsText(roster.member(account).name());
        return page;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private String key() {
        return CampaignStory.CAMPAIGN + "/" + branch.id();
    }

    private String owner(Branch branch) {
        return roster.ownerOn(branch.id(), Stage.PLANNING, roster.today());
    }

    private String secretary(Branch branch) {
        return roster.officeOf(branch.id(), OfficeKind.SECRETARY)
                .map(Member::id)
                .orElse(owner(branch));
    }

    /** A member of the branch without any office. */
    private String somebody() {
        var committee = roster.committee(branch.id());
        return roster.members(branch.id()).stream()
                .filter(member -> member.account() && !committee.contains(member))
                .filter(member -> roster.postsOf(member.id()).isEmpty())
                .findFirst()
                .map(Member::id)
                .orElseThrow();
    }
}
