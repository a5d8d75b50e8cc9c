package org.zhengchuang.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.Browser;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.deadlines.reminders.ChatServer;
import org.zhengchuang.deadlines.reminders.OwedDuties;
import org.zhengchuang.engine.Text;

/** The bell, the notices, pressing and answering, and the administrator's page, as people use them. */
@ServedApplication
class NoticePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Notices notices;

    @Autowired
    Clock clock;

    @Test
    void theSecretaryPressesOnceADayAndThePersonAnswers() {
        var duty = owed("M0702", "B07");
        var secretary = Visitor.signedIn(port, "M0701");
        assertThat(press(secretary, duty, "请本周内完成").statusCode()).isEqualTo(302);
        assertThat(press(secretary, duty, "再催一次").body()).contains("一个工作日只能催办一次");

        var person = Visitor.signedIn(port, "M0702");
        assertThat(person.open("/").body()).contains("通知，1 条未读");
        var id = jdbc.sql("select id from notice where person = 'M0702' and source = 'urge'")
                .query(String.class)
                .single();
        assertThat(person.open("/notices").body()).contains("催办：示例任务", "请答复");
        var page = "/notices/" + id;
        assertThat(person.open(page).body()).contains("请本周内完成");
        var answerPath = notices.find(id).orElseThrow().answerPath();
        assertThat(Visitor.signedIn(port, "M0703")
                        .submit("/notices", answerPath, Map.of("answer", "替他答"))
                        .body())
                .contains("只有责任人可以答复");
        assertThat(person.submit(page, answerPath, Map.of("answer", "周五前完成")).statusCode())
                .isEqualTo(302);
        assertThat(person.submit(page, answerPath, Map.of("answer", "又答")).body())
                .contains("已经答复过了");
        assertThat(person.open("/notices").body()).contains("通知，没有未读").doesNotContain("请答复");

        assertThat(secretary.open("/notices").body()).contains("答复了您的催办：示例任务");
        assertThat(jdbc.sql("select concat(words, '/', answer, '/', answered_by) from urge where duty_id = :duty")
                        .param("duty", duty)
                        .query(String.class)
                        .list())
                .containsExactly("请本周内完成/周五前完成/M0702");
    }

    @Test
    void onlyWhoStandsAboveMayPress() {
        var duty = owed("M0702", "B07");
        for (var person : List.of("M0702", "M0703", "M0801", "M1119", "M1120", "admin")) {
            assertThat(press(Visitor.signedIn(port, person), duty, "催").body())
                    .as(person)
                    .contains("可以催办");
        }
        for (var person : List.of("M1111", "M1116", "M1112")) {
            assertThat(press(Visitor.signedIn(port, person), duty, "催").statusCode())
                    .as(person)
                    .isEqualTo(302);
        }
        jdbc.sql("update duty set closed_at = opened_at where id = :id")
                .param("id", duty)
                .update();
        assertThat(press(Visitor.signedIn(port, "M0701"), duty, "催").body()).contains("不必催办");
    }

    @Test
    void nobodyReadsAnothersNotices() {
        var id = tell("M0802");
        assertThat(Visitor.signedIn(port, "M0801").open("/notices/" + id).body())
                .contains("没有这条通知")
                .doesNotContain("示例任务");
        assertThat(notices.find(id).orElseThrow().unread()).isTrue();
        assertThat(Visitor.stranger(port).open("/notices").statusCode()).isEqualTo(302);
    }

    @Test
    void onlyTheAdministratorSeesTheDelivery() throws IOException {
        for (var person : List.of("M1116", "M1111", "M1120", "M0101")) {
            assertThat(Visitor.signedIn(port, person).open("/notices/delivery").statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        var admin = Visitor.signedIn(port, "admin");
        var page = "/notices/delivery";
        assertThat(admin.submit(page, page + "/robots", robot("http://")).body())
                .contains("Webhook 地址不正确");
        try (var chat = new ChatServer()) {
            admin.submit(page, page + "/robots", robot(chat.url("/w?key=hidden-key")));
            assertThat(admin.open(page).body())
                    .contains("示例群", chat.url("/w?…"))
                    .doesNotContain("hidden-key");
            var id = jdbc.sql("select id from robot where name = '示例群'")
                    .query(String.class)
                    .single();
            chat.answerNext(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
            assertThat(admin.submit(page, page + "/robots/" + id + "/test", Map.of())
                            .body())
                    .contains("93000 invalid webhook url");
            assertThat(admin.submit(page, page + "/robots/" + id + "/test", Map.of())
                            .statusCode())
                    .isEqualTo(302);
            assertThat(chat.said().get(1).content().at("/text/content").asText())
                    .contains("测试消息");

            var person = Visitor.signedIn(port, "M0803");
            person.submit("/notices/settings", "/notices/settings", Map.of("robot", id, "language", "en"));
            assertThat(person.open("/notices/settings").body()).contains("checked=\"checked\"");
            var notice = tell("M0803");
            assertThat(jdbc.sql("select id from delivery where notice_id = :notice")
                            .param("notice", notice)
                            .query(String.class)
                            .list())
                    .containsExactly(notice + "/" + id);
            jdbc.sql("update delivery set state = 'FAILED', attempts = 8, error = 'HTTP 500', done_at = created_at")
                    .update();
            assertThat(admin.open(page).body()).contains("HTTP 500", "多次失败").doesNotContain("示例任务");
            assertThat(admin.submit(page, page + "/retry", Map.of("id", notice + "/" + id))
                            .statusCode())
                    .isEqualTo(302);
            admin.submit(page, page + "/robots/" + id + "/remove", Map.of());
            assertThat(admin.open(page).body()).contains("还没有设置群机器人");
        }
    }

    @Test
    void theHealthTellsOfTheOutbox() {
        var admin = Visitor.program(port, "admin", Visitor.SAMPLE_PASSWORD);
        var health = Visitor.json(admin.get("/actuator/health"));
        assertThat(health.at("/components/outbox/details").has("waiting")).isTrue();
        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(Visitor.json(admin.get("/actuator/metrics/zhengchuang.outbox.failed"))
                        .at("/measurements/0/value")
                        .isNumber())
                .isTrue();
        assertThat(Visitor.json(Visitor.stranger(port).get("/actuator/health")).has("components"))
                .isFalse();
    }

    @Test
    void theBellRingsUntilItIsRead() {
        tell("M0804");
        tell("M0804");
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://127.0.0.1:" + port + "/notices");
            page.getByLabel("党员编号").fill("M0804");
            page.getByLabel("密码").fill(Visitor.SAMPLE_PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page).hasTitle("通知 · 争创");
            var bell = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("通知，2 条未读"));
            assertThat(bell).isVisible();
            browser.screenshot(page, "notices");

            page.locator(".notices a").first().click();
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("示例催办：示例任务");
            assertThat(page.locator(".bell .unread")).hasText("1");
            page.navigate("http://127.0.0.1:" + port + "/notices");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("全部标为已读"))
                    .click();
            assertThat(page.getByText("全部通知已标为已读。")).isVisible();
            assertThat(page.locator(".bell .unread")).hasCount(0);

            page.navigate("http://127.0.0.1:" + port + "/notices/settings");
            browser.screenshot(page, "notice-settings");
            page.setViewportSize(375, 700);
            page.navigate("http://127.0.0.1:" + port + "/notices");
            browser.screenshot(page, "notices-phone");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(375);
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static Map<String, String> robot(String url) {
        return Map.of("name", "示例群", "kind", "WECOM", "form", "TEXT", "url", url, "secret", "");
    }

    private HttpResponse<String> press(Visitor visitor, String duty, String words) {
        return visitor.submit("/notices", "/deadlines/duties/" + duty + "/urge", Map.of("words", words));
    }

    private String owed(String person, String branch) {
        var today = LocalDate.now(clock);
        return new OwedDuties(jdbc).owe(person, branch, today.minusDays(5), today.plusDays(5));
    }

    private String tell(String person) {
        var id = "t-" + UUID.randomUUID();
        notices.post(List.of(
                new Notice.Draft(id, person, "test", Text.of("deadlines.urge.notice", "示例", "示例任务"), null, null)));
        return id;
    }
}
