package org.zhengchuang.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.Browser;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;

/** The forms of the running stage in the real Tasklist: what is asked depends on what was answered. */
@ServedApplication
class RunningFormsBrowserTests extends RunningStory {

    @LocalServerPort
    int port;

    @Test
    void whoHasAMeasureToProposeIsAskedForIt() {
        branchRuns();
        studyMeetingHeld();
        var task = factory.open("Task_ProposeMeasure").stream()
                .filter(open -> "M1203".equals(open.getAssignee()))
                .findFirst()
                .orElseThrow();
        try (var browser = Browser.open()) {
            var page = opened(browser, task);

            assertThat(page.getByLabel("措施内容")).isHidden();
            page.getByLabel("有建议", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("措施内容").fill("每周分析一次废品");
            choose(page, "对应的中心任务", CENTRAL_TASK);
            choose(page, "渗透方向", "其他");
            browser.screenshot(page, "propose-measure");
            complete(page);
            page.waitForCondition(() -> count("measure_proposal") == 1);
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void whoHasNothingToProposeIsAskedNothingMore() {
        branchRuns();
        studyMeetingHeld();
        var task = factory.open("Task_ProposeMeasure").stream()
                .filter(open -> "M1204".equals(open.getAssignee()))
                .findFirst()
                .orElseThrow();
        try (var browser = Browser.open()) {
            var page = opened(browser, task);

            page.getByLabel("没有建议", new Page.GetByLabelOptions().setExact(true)).check();
            assertThat(page.getByLabel("措施内容")).isHidden();
            complete(page);
            page.waitForCondition(() -> count("measure_proposal") == 1);
        }
    }

    @Test
    void deedsAskWhoseTheyAre() {
        branchRuns();
        try (var browser = Browser.open()) {
            var page = opened(browser, one("Task_RecordPublicity"));

            assertThat(page.getByLabel("本人同意宣传其事迹")).isHidden();
            choose(page, "类别", "先进事迹");
            choose(page, "谁的事迹", nameOf("M1203"));
            page.getByLabel("本人同意宣传其事迹").check();
            choose(page, "宣传方式", "广播");
            choose(page, "宣传对象", "全厂职工");
            page.getByLabel("宣传日期").fill(today());
            page.keyboard().press("Tab");
            page.getByLabel("宣传内容").fill("三十年如一日坚守炉前,带出一批徒弟");
            browser.screenshot(page, "record-publicity");
            complete(page);
            page.waitForCondition(() -> count("publicity_item") == 1);
            assertThat(browser.errors()).isEmpty();
        }
    }

    private Page opened(Browser browser, Task task) {
        var page = browser.page();
        page.navigate("http://127.0.0.1:" + port + "/login");
        page.locator("input[name=username]").fill(task.getAssignee());
        page.locator("input[name=password]").fill(Visitor.SAMPLE_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("http://127.0.0.1:" + port + "/");
        page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        assertThat(page.locator(".fjs-form")).isVisible();
        return page;
    }

    private static void choose(Page page, String label, String option) {
        var field = page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label));
        field.locator(".fjs-input-group").click();
        field.getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static void complete(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("完成").setExact(true))
                .click();
    }

    private String nameOf(String memberId) {
        return jdbc.sql("select name from member where id = :id")
                .param("id", memberId)
                .query(String.class)
                .single();
    }
}
