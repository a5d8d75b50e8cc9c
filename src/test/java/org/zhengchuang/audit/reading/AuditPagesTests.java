package org.zhengchuang.audit.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengchuang.Browser;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.identity.SignInRefused;
import org.zhengchuang.identity.SignedIn;
import org.zhengchuang.running.ProposalExpired;

/** The audit over HTTP and in a browser: who sees what, every filter, no filter that breaks it. */
@ServedApplication
class AuditPagesTests {

    private static final String AUDITOR = "M1120";
    private static final String SECRETARY = "M0101";
    private static final String MEMBER = "M0110";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void somethingHappens() {
        events.publishEvent(new ProposalExpired(null, "B02", "M0210", "锻压车间的事"));
        events.publishEvent(new ProposalExpired(null, "B01", MEMBER, "铸造车间的事"));
    }

    private static String in(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void eachSeesWhatHeMay() {
        var auditor = Visitor.signedIn(port, AUDITOR);
        assertThat(auditor.open("/audit?kind=ProposalExpired").body())
                .contains("锻压车间的事")
                .contains("铸造车间的事");
        var secretary = Visitor.signedIn(port, SECRETARY);
        assertThat(secretary.open("/audit?kind=ProposalExpired").body())
                .contains("铸造车间的事")
                .doesNotContain("锻压车间的事");
        assertThat(secretary.open("/audit?branch=B02").body()).doesNotContain("锻压车间的事");
        var member = Visitor.signedIn(port, MEMBER);
        assertThat(member.open("/audit?kind=ProposalExpired").body())
                .contains("铸造车间的事")
                .doesNotContain("锻压车间的事");
        var foreign = jdbc.queryForObject(
                "select max(id) from ledger where branch_id = 'B02' and kind = 'ProposalExpired'", Long.class);
        assertThat(auditor.open("/audit/entries/" + foreign).statusCode()).isEqualTo(200);
        for (var person : List.of(secretary, member)) {
            assertThat(person.open("/audit/entries/" + foreign).statusCode()).isEqualTo(404);
            assertThat(person.open("/audit/members/M0210").statusCode()).isEqualTo(404);
            assertThat(person.open("/audit/people/M0202").statusCode()).isEqualTo(404);
            assertThat(person.open("/audit/candidates/M0210").statusCode()).isEqualTo(403);
            assertThat(person.get("/api/audit/" + foreign).statusCode()).isEqualTo(404);
            assertThat(person.submit("/audit/seals", "/audit/seals", Map.of()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void pagesGoByKeyAndMeetEveryEntryOnce() {
        var program = Visitor.program(port, AUDITOR, Visitor.SAMPLE_PASSWORD);
        var seen = new java.util.HashSet<Long>();
        var path = "/api/audit?kind=MemberJoined&size=70";
        for (var next = path; next != null; ) {
            var page = Visitor.json(program.get(next));
            page.get("entries")
                    .forEach(entry ->
                            assertThat(seen.add(entry.get("id").asLong())).isTrue());
            next = page.get("next").isNull()
                    ? null
                    : path + "&before=" + page.get("next").asLong();
        }
        assertThat(seen)
                .hasSize(jdbc.queryForObject("select count(*) from ledger where kind = 'MemberJoined'", Integer.class));
    }

    @Test
    void noFilterBreaksThePageOrSpeaksSql() {
        var auditor = Visitor.signedIn(port, AUDITOR);
        var random = new Random(4);
        var nasty = List.of(
                "'",
                "\"",
                "'; drop table ledger; --",
                "' or '1'='1",
                "%",
                "_",
                "\\",
                "${7*7}",
                "{0}",
                "<script>alert(1)</script>",
                "2026-02-30",
                "-1",
                "99999999999999999999",
                "9999-12-31",
                "0000-00-00",
                "true",
                "\u0000",
                "　",
                "争".repeat(199),
                "é".repeat(300),
                "🙂",
                ":who",
                "null",
                "2026-01-01");
        var names = List.of(
                "who",
                "whom",
                "campaign",
                "branch",
                "stage",
                "kind",
                "from",
                "to",
                "asOf",
                "late",
                "lag",
                "words",
                "task",
                "instance",
                "before",
                "size",
                "order");
        for (int round = 0; round < 150; round++) {
            var query = new StringBuilder("?");
            for (int one = 0; one < 1 + random.nextInt(4); one++) {
                query.append(names.get(random.nextInt(names.size())))
                        .append('=')
                        .append(in(nasty.get(random.nextInt(nasty.size()))))
                        .append('&');
            }
            var path = (random.nextBoolean() ? "/audit" : "/api/audit") + query;
            var answer = path.startsWith("/api") ? auditor.get(path) : auditor.open(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 400, 422);
            assertThat(answer.body()).as(path).doesNotContain("<script>alert").doesNotContain("SQLException");
        }
        assertThat(jdbc.queryForObject("select count(*) from ledger", Integer.class))
                .isPositive();
        assertThat(auditor.open("/audit?words=" + in("' or '1'='1")).body()).contains("没有找到条目");
    }

    @Test
    void wordsAreFoundLiterallyAndByKind() {
        events.publishEvent(new SignInRefused("eve", "10.0.0.1"));
        events.publishEvent(new SignedIn("M0110", "10.0.0.2"));
        var auditor = Visitor.signedIn(port, AUDITOR);
        assertThat(auditor.open("/audit?words=" + in("登录被拒 10.0.0.1")).body()).contains("“eve”");
        assertThat(auditor.open("/audit?words=" + in("10%1")).body()).contains("没有找到条目");
        assertThat(auditor.open("/audit?lang=en&words=" + in("refused eve")).body())
                .contains("Sign-in as “eve” was refused");
    }

    @Test
    void peopleAreFoundByNameAsWellAsByNumber() {
        var auditor = Visitor.signedIn(port, AUDITOR);
        for (var typed : List.of(AUDITOR, name(AUDITOR))) {
            assertThat(auditor.open("/audit?kind=SignedIn&who=" + in(typed)).body())
                    .as(typed)
                    .doesNotContain("没有找到条目");
        }
        for (var typed : List.of(MEMBER, name(MEMBER))) {
            assertThat(auditor.open("/audit?kind=ProposalExpired&whom=" + in(typed))
                            .body())
                    .as(typed)
                    .contains("铸造车间的事")
                    .doesNotContain("锻压车间的事");
        }
        assertThat(auditor.open("/audit?who=" + in("无此人")).body()).contains("没有找到条目");
    }

    private String name(String member) {
        return jdbc.queryForObject("select name from member where id = ?", String.class, member);
    }

    @Test
    void theLedgerIsVerifiedFromThePage() {
        var auditor = Visitor.signedIn(port, AUDITOR);
        assertThat(auditor.submit("/audit/seals", "/audit/seals", Map.of()).statusCode())
                .isEqualTo(302);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(auditor.open("/audit/seals").body()).contains("完好：", "由 " + AUDITOR + " 发起"));
        assertThat(Visitor.signedIn(port, SECRETARY).open("/audit/seals").body())
                .as("what others look after")
                .doesNotContain("完好：");
    }

    @Test
    void aPackIsOrderedAndFetchedByWhoReadsAll() {
        jdbc.update("insert into campaign (id, name, theme, central_tasks, anchor_on, stage, started_by, started_at)"
                + " values ('1990', '旧活动', '-', '-', date '1990-07-01', 'ARCHIVED', 'M1116', current_timestamp)");
        var auditor = Visitor.signedIn(port, AUDITOR);
        assertThat(auditor.submit("/audit/packs", "/audit/packs", Map.of("campaign", "1990"))
                        .statusCode())
                .isEqualTo(302);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(auditor.open("/audit/packs").body()).contains("evidence-1990-"));
        var id = jdbc.queryForObject("select id from evidence_pack where campaign_id = '1990'", String.class);
        assertThat(auditor.open("/audit/packs/" + id).headers().firstValue("Content-Type"))
                .hasValue("application/zip");
        assertThat(Visitor.signedIn(port, SECRETARY).open("/audit/packs/" + id).statusCode())
                .isEqualTo(403);
        jdbc.update("delete from campaign where id = '1990'");
    }

    @Test
    void anAuditorSearchesOpensAnEntryAndSeesTheProcess() {
        identities.clearAuthentication();
        var instance = runtime.startProcessInstanceByKey(
                        "owner-appointment", "-/B03", Map.of("branchId", "B03", "stage", "PLANNING"))
                .getId();
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://127.0.0.1:" + port + "/login");
            page.getByLabel("党员编号").fill(AUDITOR);
            page.getByLabel("密码").fill(Visitor.SAMPLE_PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/");
            page.navigate("http://127.0.0.1:" + port + "/audit");
            page.getByLabel("全文检索").fill("明确专责支委 送达");
            browser.screenshot(page, "audit-search");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询"))
                    .click();
            assertThat(page.getByText("“明确专责支委”送达").first()).isVisible();
            browser.screenshot(page, "audit-found");
            var workbook = page.waitForDownload(() -> page.getByText("导出 Excel").click());
            assertThat(workbook.suggestedFilename()).isEqualTo("审计台账.xlsx");
            var paper = page.waitForDownload(() -> page.getByText("导出 PDF").click());
            assertThat(paper.suggestedFilename()).isEqualTo("审计台账.pdf");
            page.locator("table.ledger tbody a").first().click();
            browser.screenshot(page, "audit-entry");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("流程图"))
                    .click();
            page.waitForURL("**/audit/instances/" + instance);
            assertThat(page.locator("#picture[data-ready]")).isVisible();
            assertThat(page.locator("#picture .waits").first()).isVisible();
            assertThat(page.locator("#picture .taken")).hasCount(1);
            assertThat(page.locator("h1 + p")).containsText("示例机械厂机加工车间党支部");
            browser.screenshot(page, "audit-picture");
            page.setViewportSize(375, 700);
            page.navigate("http://127.0.0.1:" + port + "/audit");
            browser.screenshot(page, "audit-phone");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(375);
            assertThat(browser.errors()).isEmpty();
        } finally {
            runtime.deleteProcessInstanceIfExists(instance, "", false, true, false, false);
        }
    }
}
