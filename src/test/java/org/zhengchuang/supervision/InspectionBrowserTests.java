package org.zhengchuang.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.Browser;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.ServedApplication;

/** The owner of the large branch inspects its members in the real Tasklist, and talks with one of them. */
@ServedApplication
class InspectionBrowserTests {

    private static final int MEMBERS = 53;

    @LocalServerPort
    private int port;

    @Autowired
    Rehearsal factory;

    @Autowired
    SupervisionStory story;

    @Autowired
    SupervisionProcess supervision;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSheetIsFilledInFromTheKeyboardAndTheTalkOnItsOwnPage() {
        var campaign = story.begin(1, "B03");
        story.cycleDay("B03", supervision);
        try (var browser = Browser.open()) {
            var page = signedIn(browser, "M0304");
            open(page, "Task_InspectMembers", story.key("B03"));
            assertThat(rows(page)).hasCount(MEMBERS);
            cell(page, 0, 0).focus();
            IntStream.range(0, MEMBERS).forEach(row -> answer(page, row == 5 ? "n" : "f"));
            IntStream.range(0, MEMBERS).forEach(row -> answer(page, row == 0 ? "2" : "1"));
            var first = rows(page).first();
            first.locator("td").nth(2).locator(".zc-input").fill("学习不落实");
            first.locator("td").nth(3).locator(".zc-input").fill("笔记不全");
            assertThat(page.getByText("已填 53 / 53")).isVisible();
            browser.screenshot(page, "inspection-filled-in");
            complete(page);
            page.waitForCondition(() -> factory.open("Task_InspectMembers").isEmpty());
            assertThat(count("select count(*) from inspection where campaign_id = :id", campaign))
                    .isEqualTo(MEMBERS);
            assertThat(count("select count(*) from problem where campaign_id = :id and kind = 'STUDY'", campaign))
                    .isOne();
            story.inspect("Task_InspectOwner", "B03", members -> {});
            story.reportAndHear("B03");

            open(page, "Task_HoldTalk", story.key("B03") + "/M0307");
            assertThat(page.getByText("谈心对象")).isVisible();
            browser.screenshot(page, "hold-talk");
            page.locator("a[href='/talks']").click();
            page.locator("main tbody a").click();
            page.locator("textarea").fill("谈话内容(示例)");
            browser.screenshot(page, "talk");
            page.locator("main form button").click();
            assertThat(page.getByText("谈话内容已保存")).isVisible();
            open(page, "Task_HoldTalk", story.key("B03") + "/M0307");
            complete(page);
            page.waitForCondition(() -> factory.open("Task_HoldTalk").isEmpty());
            assertThat(count("select count(*) from talk where campaign_id = :id and held_by = 'M0304'", campaign))
                    .isOne();
        }
    }

    private static void answer(Page page, String key) {
        page.keyboard().press(key);
        page.keyboard().press("Enter");
    }

    private int count(String sql, String campaign) {
        return jdbc.sql(sql).param("id", campaign).query(Integer.class).single();
    }

    private static Locator rows(Page page) {
        return page.locator(".zc-table tbody tr");
    }

    private static Locator cell(Page page, int row, int column) {
        return rows(page).nth(row).locator("td").nth(column).locator(".zc-choice");
    }

    private void open(Page page, String task, String businessKey) {
        var id = factory.open(task, businessKey).getId();
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + id);
    }

    private static void complete(Page page) {
        var button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成").setExact(true));
        assertThat(button).isEnabled();
        button.click();
    }

    private Page signedIn(Browser browser, String person) {
        var page = browser.page();
        page.navigate("http://localhost:" + port + "/login");
        page.locator("#username").fill(person);
        page.locator("#password").fill("Zhengchuang#2026");
        page.locator("form button[type=submit]").last().click();
        assertThat(page.locator("header .person")).isVisible();
        return page;
    }
}
