package org.zhengchuang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.Browser;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/** The way of a person with a browser: from the sign-in page to the home page, to Tasklist, and out again. */
@ServedApplication
class ShellBrowserTests {

    /** Tasklist is a large script, and a busy machine takes its time. */
    private static final LocatorAssertions.IsVisibleOptions LOADED =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @LocalServerPort
    private int port;

    @Autowired
    private Roster roster;

    private void signIn(Page page, String account) {
        page.getByLabel("党员编号").fill(account);
        page.getByLabel("密码").fill(Visitor.SAMPLE_PASSWORD);
        page.keyboard().press("Enter");
    }

    private String office() {
        return roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id();
    }

    @Test
    void oneSignInLeadsToTheHomePageAndOnToTasklist() {
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://127.0.0.1:" + port + "/");
            assertThat(page).hasTitle("登录 · 争创");
            browser.screenshot(page, "sign-in");
            page.setViewportSize(375, 700);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(375);
            browser.screenshot(page, "sign-in-phone");
            page.setViewportSize(1440, 900);

            signIn(page, office());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("我的待办")))
                    .isVisible();
            browser.screenshot(page, "home");

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("待办").setExact(true))
                    .click();
            page.waitForURL("**/camunda/app/tasklist/**");
            assertThat(page.getByText("我的待办").first()).isVisible(LOADED);
            assertThat(page.getByText("已逾期").first()).isVisible(LOADED);
            browser.screenshot(page, "tasklist");

            page.navigate("http://127.0.0.1:" + port + "/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出"))
                    .click();
            assertThat(page.getByText("您已退出")).isVisible();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void aTasksAddressLeadsThereThroughTheSignIn() {
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=aTask");
            assertThat(page).hasTitle("登录 · 争创");

            signIn(page, office());

            assertThat(page).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/.*#/\\?.*task=aTask.*"));
        }
    }

    @Test
    void signingOutInTasklistLeadsToOurSignInPage() {
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
            signIn(page, office());
            assertThat(page.getByText("我的待办").first()).isVisible(LOADED);

            page.locator(".account .dropdown-toggle, .account > a").first().click();
            page.locator(".account .logout a").click();

            assertThat(page).hasTitle("登录 · 争创", new PageAssertions.HasTitleOptions().setTimeout(30_000));
        }
    }

    /** While the sign-in page is still on its way, Camunda's program asks for its own form again and again. */
    @Test
    void whoseSessionIsGoneIsLedToTheSignInOnASlowLineToo() {
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
            signIn(page, office());
            assertThat(page.getByText("我的待办").first()).isVisible(LOADED);
            var slow = new JsonObject();
            slow.addProperty("offline", false);
            slow.addProperty("latency", 1_000);
            slow.addProperty("downloadThroughput", -1);
            slow.addProperty("uploadThroughput", -1);
            page.context().newCDPSession(page).send("Network.emulateNetworkConditions", slow);
            page.context().clearCookies();

            page.getByText("已逾期").first().click();

            assertThat(page).hasTitle("登录 · 争创", new PageAssertions.HasTitleOptions().setTimeout(30_000));
        }
    }

    @Test
    void tasklistSpeaksTheLanguageOfOurPages() {
        try (var browser = Browser.open()) {
            var page = browser.page("en-GB");
            page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
            signIn(page, office());
            assertThat(page.getByText("发起流程").first()).isVisible(LOADED);

            page.navigate("http://127.0.0.1:" + port + "/?lang=en");
            assertThat(page).hasTitle("Home · Zhengchuang");
            page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
            assertThat(page.getByText("Start process").first()).isVisible(LOADED);
        }
    }
}
