package org.zhengchuang.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhengchuang.Browser;

/** Forms in the real Camunda Tasklist: what a person sees, types, loses and keeps. */
@SpringBootTest(
        classes = SheetPlant.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sheets",
            "camunda.bpm.admin-user.id=wang",
            "camunda.bpm.admin-user.password=" + SheetBrowserTests.PASSWORD,
            "camunda.bpm.generic-properties.properties.enable-password-policy=true",
            "camunda.bpm.admin-user.first-name=建国",
            "camunda.bpm.admin-user.last-name=王",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetBrowserTests {

    static final String PASSWORD = "Zhengchuang#2026";

    private static final String DRAW_SIXTY_ROWS = """
            async () => {
              const {drawSheet} = await import('/sheet/sheet.js');
              const choice = (key) => ({key, label: key, type: 'choice', required: true,
                options: [['A', '好'], ['B', '一般'], ['C', '差']]});
              const columns = [1, 2, 3, 4, 5, 6].map((number) => choice('question' + number));
              columns.push({key: 'text', label: '说明', type: 'text'});
              const members = [...Array(60).keys()].map((id) => ({id, name: '党员' + id}));
              const place = document.body.appendChild(document.createElement('div'));
              const times = [1, 2, 3].map(() => {
                const begin = performance.now();
                drawSheet(place, {rows: {key: 'members', title: (row) => row.name, columns}}, {members});
                place.getBoundingClientRect();
                return performance.now() - begin;
              });
              place.remove();
              return Math.min(...times);
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private Browser browser;
    private Page page;
    private String instance;
    private String task;

    @BeforeAll
    void signIn() {
        repository
                .createDeployment()
                .addClasspathResource("tasklist/sheet.bpmn")
                .addString("sheet.html", ResourceText.of("tasklist/sheet.html"))
                .addString("opinion.form", ResourceText.of("tasklist/opinion.form"))
                .deploy();
        browser = Browser.open();
        page = signedIn("zh-CN");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void openSheet() {
        instance = processes.startProcessInstanceByKey("sheet-test").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        open(page, task);
        assertThat(page.locator(".zc-sheet")).isVisible();
    }

    @AfterEach
    void noErrorsInTheConsole() {
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void showsEveryMemberAndHowFarOneHasCome() {
        assertThat(memberRows()).hasCount(SheetPlant.MEMBERS);
        assertThat(page.getByText("已填 0 / 60")).isVisible();
        assertThat(complete()).isDisabled();
        browser.screenshot(page, "sheet-opened");
    }

    @Test
    void drawsSixtyRowsInWellUnderASecond() {
        assertThat(((Number) page.evaluate(DRAW_SIXTY_ROWS)).doubleValue()).isLessThan(900);
    }

    @Test
    void isFilledInAndSubmittedFromTheKeyboardAlone() {
        page.getByLabel("会议日期").focus();
        page.keyboard().type("2026年7月5日");
        page.keyboard().press("Tab");
        page.keyboard().type("1.5");
        page.keyboard().press("Tab");
        page.keyboard().type("党员12");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("党章第一章");
        choice(0).focus();
        IntStream.range(0, SheetPlant.MEMBERS - 1).forEach(row -> {
            page.keyboard().press("1");
            page.keyboard().press("Enter");
        });
        page.keyboard().press("l");
        assertThat(page.getByText("已填 59 / 60")).isVisible();
        assertThat(complete()).isDisabled();
        page.keyboard().press("Tab");
        page.keyboard().type("出差");
        assertThat(page.getByText("已填 60 / 60")).isVisible();
        browser.screenshot(page, "sheet-filled-in");
        assertThat(complete()).isEnabled();
        // Where Tab leads from the last question.
        page.locator(".form-actions button").first().focus();
        page.keyboard().press("Control+Enter");
        theNextTaskIsThere();

        var form = submitted();
        assertThat(form.prop("heldOn").stringValue()).isEqualTo("2026-07-05");
        assertThat(form.prop("hours").numberValue().doubleValue()).isEqualTo(1.5);
        assertThat(form.prop("chair").stringValue()).isEqualTo("M0012");
        assertThat(form.prop("public").boolValue()).isTrue();
        var members = form.prop("members").elements();
        assertThat(members).hasSize(SheetPlant.MEMBERS);
        assertThat(members.get(0).prop("memberId").stringValue()).isEqualTo("M0001");
        assertThat(members.get(0).prop("attendance").stringValue()).isEqualTo("PRESENT");
        assertThat(members.get(0).prop("reason").isNull()).isTrue();
        assertThat(members.get(59).prop("attendance").stringValue()).isEqualTo("LEAVE");
        assertThat(members.get(59).prop("reason").stringValue()).isEqualTo("出差");
    }

    @Test
    void tellsBesideTheFieldWhatIsWrong() {
        page.getByLabel("学习时长").fill("9");
        page.getByLabel("学习内容").fill("短");
        page.getByLabel("主持人").fill("谁也不是");
        page.getByLabel("会议日期").fill("2027-01-01");
        page.getByLabel("学习时长").focus();
        assertThat(page.getByText("不能大于 8")).isVisible();
        assertThat(page.getByText("至少写 5 个字，现在 1 个")).isVisible();
        assertThat(page.getByText("请从列表中选择")).isVisible();
        assertThat(page.getByText("不能晚于 2026-12-31")).isVisible();
        browser.screenshot(page, "sheet-wrong");
        page.getByText("转到下一处").click();
        page.getByText("转到下一处").click();
        assertThat(page.locator(":focus")).isVisible();
        assertThat(complete()).isDisabled();
    }

    @Test
    void bringsBackWhatWasTypedWhenThePageWasLost() {
        page.getByLabel("学习内容").fill("学习党章第一章");
        choice(0).focus();
        page.keyboard().press("3");
        page.reload();
        assertThat(page.getByText("已恢复未提交的内容")).isVisible();
        assertThat(page.getByLabel("学习内容")).hasValue("学习党章第一章");
        assertThat(chosen(0)).hasText("缺席");
        browser.screenshot(page, "sheet-restored");

        page.getByText("放弃，重新填写").click();
        assertThat(page.getByLabel("学习内容")).hasValue("");
        page.getByText("撤销").click();
        assertThat(page.getByLabel("学习内容")).hasValue("学习党章第一章");
    }

    @Test
    void keepsWhatWasTypedWhenTheServerRefuses() {
        fillIn("8");
        complete().click();
        assertThat(page.locator(".zc-refusal")).containsText("学习时长与会议记录不符。");
        assertThat(page.getByLabel("学习内容")).hasValue("学习党章第一章");
        assertThat(chosen(59)).hasText("到会");
        browser.screenshot(page, "sheet-refused");

        page.getByLabel("学习时长").fill("2");
        browser.forgetErrors();
        complete().click();
        theNextTaskIsThere();
        assertThat(submitted().prop("hours").numberValue().intValue()).isEqualTo(2);
        assertThat(page.evaluate("Object.keys(localStorage).filter((key) => key.includes('" + task + "')).length"))
                .isEqualTo(0);
    }

    @Test
    void takesFactsFromExcelButNoJudgements() {
        paste(choice(0), "到会\t\t95\n请假\t病假\t８８\nPRESENT\t\t很好\n");
        assertThat(chosen(0)).hasText("到会");
        assertThat(cell(0, 2).locator("input")).hasValue("95");
        assertThat(chosen(1)).hasText("请假");
        assertThat(cell(1, 1).locator("input")).hasValue("病假");
        assertThat(cell(1, 2).locator("input")).hasValue("88");
        assertThat(chosen(2)).hasText("到会");
        assertThat(page.locator(".zc-note")).containsText("1 格没有粘贴，内容不符：第 3 行“很好”");
        browser.screenshot(page, "sheet-pasted");
        page.getByText("撤销").click();
        assertThat(cell(0, 2).locator("input")).hasValue("");

        paste(cell(0, 3).locator(".zc-choice"), "好\n好\n");
        assertThat(page.locator(".zc-note")).containsText("“评价”一栏要逐人判断，不能粘贴");
        assertThat(cell(0, 3).locator("[aria-selected=true]")).hasCount(0);
    }

    @Test
    void aPasteAddsAsManyRowsAsItNeeds() {
        page.getByText("添加一行").click();
        var what = measures().first().locator("td").first().locator("textarea, input");
        paste(what, "补学第一章\t党员7\t2026-08-03\n补学第二章\tM0008\t2026/8/4\n");
        assertThat(measures()).hasCount(2);
        assertThat(measures().nth(1).locator(".zc-search")).hasValue("党员8");
        assertThat(measures().nth(1).locator(".zc-dateText")).hasValue("2026-08-04");
        assertThat(page.locator(".zc-note")).containsText("已粘贴 6 格");
        page.getByText("撤销").click();
        assertThat(measures()).hasCount(1);
    }

    /** Facts come from Excel at once; what somebody has to judge, person by person, does not. */
    @ParameterizedTest
    @CsvSource({
        "records/attendance,'',presence reason",
        "records/record-activity,'',presence reason",
        "records/make-up,clear,madeUpOn how",
        "running/hold-study-meeting,clear,presence reason",
        "running/adopt-measures,decision,reason responsible dueOn",
        "planning/confirm-targets,'',target",
        "planning/draft-plan,'',how text text direction area centralTask responsible due target",
        "supervision/inspection,participation found,kind what rectifierId note",
        "oversight/supervise-stage,verdict order,finding matter"
    })
    void whatIsJudgedTakesNoPaste(String sheet, String judged, String facts) {
        assertThat(page.evaluate(
                        ResourceText.of("tasklist/judged.js"), ResourceText.of("processes/" + sheet + ".html")))
                .isEqualTo(Map.of("judged", judged, "facts", facts));
    }

    @Test
    void addsAndRemovesRows() {
        page.getByText("添加一行").click();
        page.keyboard().type("补学第一章");
        page.keyboard().press("Tab");
        page.keyboard().type("M0007");
        page.keyboard().press("Tab");
        assertThat(measures()).hasCount(1);
        assertThat(measures().locator(".zc-search")).hasValue("党员7");
        page.getByText("删除").click();
        assertThat(measures()).hasCount(0);
        page.getByText("撤销").click();
        assertThat(measures()).hasCount(1);
        assertThat(measures().locator(".zc-search")).hasValue("党员7");
    }

    @Test
    void showsWhatOthersTypedAsTextAndNeverAsAProgram() {
        assertThat(memberRows().nth(2).locator("th")).containsText(SheetPlant.SCRIPT_NAME);
        assertThat(page.locator(".zc-sheet img")).hasCount(0);
        assertThat(page.title()).isEqualTo("争创 Zhengchuang 我的任务");
    }

    @Test
    void speaksEnglishToABrowserThatAsksForIt() {
        var english = signedIn("en-GB");
        open(english, task);
        assertThat(english.getByText("0 of 60 filled in")).isVisible();
        assertThat(english.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Complete").setExact(true)))
                .isDisabled();
        browser.screenshot(english, "sheet-english");
        english.close();
    }

    @Test
    void camundaFormsSpeakChineseToo() {
        tasks.complete(task, Map.of());
        var opinion = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        open(page, opinion);
        page.getByLabel("标题").fill("这个标题有意写得超过二十个字好让它被拒绝掉");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("意见"))
                .fill("同意");
        page.getByLabel("评分").fill("120");
        page.getByLabel("结论").focus();
        page.keyboard().press("Tab");
        assertThat(page.getByText("最多 20 个字")).isVisible();
        assertThat(page.getByText("至少写 5 个字")).isVisible();
        assertThat(page.getByText("不能大于 100")).isVisible();
        browser.screenshot(page, "camunda-form-wrong");
        assertThat(complete()).isDisabled();
        fillAndLeave(page.getByLabel("标题"), "关于学习安排");
        fillAndLeave(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("意见")), "同意按计划开展学习");
        page.getByLabel("评分").fill("95");
        page.locator(".fjs-select-display").click();
        page.getByText("退回修改").click();
        browser.screenshot(page, "camunda-form");
        complete().click();
        page.waitForCondition(() -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0);
    }

    @Test
    void everySheetOfTheProcessesIsWellDescribed() throws IOException {
        var faults = new TreeMap<String, Object>();
        for (var sheet : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.html")) {
            var html = sheet.getContentAsString(StandardCharsets.UTF_8);
            faults.put(
                    sheet.getFilename(),
                    page.evaluate(ResourceText.of("tasklist/faults.js"), List.of(html, List.of("zh", "en"))));
        }
        faults.values().removeIf(List.of()::equals);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cockpit,未完成的人工任务", "admin,用户", "welcome,流程监控", "tasklist,发起流程"})
    void everyAppIsChineseAndCarriesOurNameInsteadOfTheBanner(String app, String text) {
        page.navigate("http://localhost:" + port + "/camunda/app/" + app + "/default/");
        assertThat(page.getByText(text).first()).isVisible();
        assertThat(page.locator(".navbar-brand")).containsText("争创 Zhengchuang");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.getByText("返回首页")).hasAttribute("href", "/camunda/../");
        browser.screenshot(page, "app-" + app);
    }

    /** A Camunda Form takes a field in once it is left; who fills in the next one sooner than that may lose it. */
    /** Camunda's forms draw a field anew a moment after the one before it changed; what came in between is typed again. */
    private void fillAndLeave(Locator field, String text) {
        page.waitForCondition(() -> {
            field.fill(text);
            field.press("Tab");
            page.waitForTimeout(400);
            return text.equals(field.inputValue());
        });
    }

    private void fillIn(String hours) {
        page.getByLabel("会议日期").fill("2026-07-05");
        page.getByLabel("学习时长").fill(hours);
        page.getByLabel("主持人").fill("党员5");
        page.getByLabel("学习内容").fill("学习党章第一章");
        paste(choice(0), "到会\n".repeat(SheetPlant.MEMBERS));
        assertThat(complete()).isEnabled();
    }

    private void paste(Locator into, String text) {
        page.evaluate("(text) => navigator.clipboard.writeText(text)", text);
        into.focus();
        page.keyboard().press("Control+V");
    }

    private void theNextTaskIsThere() {
        page.waitForCondition(() -> tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey("Task_Opinion")
                        .count()
                == 1);
    }

    private SpinJsonNode submitted() {
        return (SpinJsonNode) history.createHistoricVariableInstanceQuery()
                .taskIdIn(task)
                .variableName("form")
                .singleResult()
                .getValue();
    }

    private Locator memberRows() {
        return page.locator(".zc-table").first().locator("tbody tr");
    }

    private Locator measures() {
        return page.locator(".zc-table").nth(1).locator("tbody tr");
    }

    private Locator cell(int row, int column) {
        return memberRows().nth(row).locator("td").nth(column);
    }

    private Locator choice(int row) {
        return cell(row, 0).locator(".zc-choice");
    }

    private Locator chosen(int row) {
        return choice(row).locator("[aria-selected=true]");
    }

    private Locator complete() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成").setExact(true));
    }

    private Page signedIn(String language) {
        var visitor = browser.page(language);
        var tasklist = "http://localhost:" + port + "/camunda/app/tasklist/default/";
        // Without our sign-in page, which this plant does not have, Camunda's interface for signing in has to do.
        var token = visitor.request().get(tasklist).headers().get("x-xsrf-token");
        visitor.request()
                .post(
                        "http://localhost:" + port + "/camunda/api/admin/auth/user/default/login/tasklist",
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setForm(FormData.create()
                                        .set("username", "wang")
                                        .set("password", PASSWORD)));
        visitor.navigate(tasklist);
        assertThat(visitor.locator(".task-filters")).isVisible();
        return visitor;
    }

    private void open(Page visitor, String id) {
        visitor.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + id);
    }
}
