package org.zhengchuang.evaluation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.Browser;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.web.Axe;

/** The public notice as somebody sees it who has no account: what it shows, what it does not, and the way to object. */
@ServedApplication
class PublicNoticeBrowserTests {

    private static final String CAMPAIGN = "N2026";
    private static final byte[] PDF = "%PDF-1.7 example".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private Objections objections;

    @BeforeEach
    void aResultIsPosted() {
        var today = LocalDate.now(clock);
        var now = OffsetDateTime.now(clock);
        put("""
                insert into campaign (id, name, theme, central_tasks, anchor_on, stage, started_by, started_at, ended_at)
                values (:c, '示例公示活动', '示例', '示例', :today, 'STOPPED', 'M1116', :now, :now)
                """, today, now);
        put(
                "insert into campaign_track (campaign_id, code, title, kind) values (:c, 'MEMBER', '优秀共产党员', 'MEMBER')",
                today,
                now);
        put("insert into evaluation (campaign_id, rule_book_version, opened_at) values (:c, 1, :now)", today, now);
        put("""
                insert into nominee (campaign_id, track, subject_id, branch_id, name, deeds, votes_for, voters)
                values (:c, 'MEMBER', 'M0105', 'B01', '示例甲', '事迹不在公示中', 15, 20)
                """, today, now);
        put("""
                insert into meeting (id, campaign_id, kind, held_on, place, chair, content, recorded_by, recorded_at)
                values ('N2026-D', :c, 'DECISION', :today, '会议室', '示例', '研究评选结果', 'M1110', :now)
                """, today, now);
        put("""
                insert into decision (campaign_id, round, meeting_id, decided_by, decided_at)
                values (:c, 1, 'N2026-D', 'M1110', :now)
                """, today, now);
        put("""
                insert into decision_on (campaign_id, round, track, subject_id, place, points_sum, parts, line, awarded, reason)
                values (:c, 1, 'MEMBER', 'M0105', 1, 182.50, 2, 85, true, '内部理由')
                """, today, now);
        put("""
                insert into public_notice (campaign_id, round, text, channel, contact, posted_on, working_days, ends_on,
                                           posted_by, posted_at)
                values (:c, 1, '优秀共产党员：示例甲', '厂务公开栏', '纪委 8888', :today, 5, :ends, 'M1116', :now)
                """, today, now);
    }

    private void put(String sql, LocalDate today, OffsetDateTime now) {
        jdbc.sql(sql)
                .param("c", CAMPAIGN)
                .param("today", today)
                .param("now", now)
                .param("ends", NoticeCount.end(calendars.current(), today))
                .update();
    }

    @AfterEach
    void theResultIsGone() {
        jdbc.sql("delete from objection_attachment").update();
        for (var table : new String[] {
            "objection",
            "public_notice",
            "decision_on",
            "decision",
            "meeting",
            "nominee",
            "evaluation",
            "campaign_track"
        }) {
            jdbc.sql("delete from " + table + " where campaign_id = :c")
                    .param("c", CAMPAIGN)
                    .update();
        }
        jdbc.sql("delete from campaign where id = :c").param("c", CAMPAIGN).update();
    }

    @Test
    void anybodyReadsItAndObjectsWithAnAttachmentWithoutSigning() {
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://127.0.0.1:" + port + "/notice");
            assertThat(page.getByText("优秀共产党员：示例甲")).isVisible();
            assertThat(page.getByText("还剩 5 个工作日。")).isVisible();
            assertThat(page.content()).doesNotContain("91.25", "182.5", "M0105", "内部理由", "事迹不在公示中");
            assertThat(new Axe().findings(page)).isEmpty();
            browser.screenshot(page, "public-notice");

            page.getByLabel("对谁的异议").selectOption("0");
            page.getByLabel("异议内容").fill("有职工反映，事迹材料中的节约金额与台账不符。");
            page.getByLabel("附件（可以不附）").setInputFiles(new FilePayload("../台账.pdf", "application/pdf", PDF));
            page.getByText("提交异议").click();
            assertThat(page.getByText("已经收到，正在核查。")).isVisible();
            assertThat(new Axe().findings(page)).isEmpty();
            browser.screenshot(page, "objection-receipt");
            assertThat(browser.errors()).isEmpty();
        }
        var raised = objections.of(CAMPAIGN, 1).get(0);
        assertThat(raised.raisedBy()).isNull();
        assertThat(raised.subjectId()).isEqualTo("M0105");
        assertThat(objections.attachment(raised.id()).orElseThrow().content()).isEqualTo(PDF);
        assertThat(raised.attachment()).isEqualTo("台账.pdf");

        var path = "/notice/objections/" + raised.id() + "/attachment";
        assertThat(Visitor.stranger(port).open(path).statusCode()).isEqualTo(302);
        assertThat(Visitor.signedIn(port, "M0101").open(path).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "M1116").open(path).statusCode())
                .as("not even the campaign office")
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "M1119").open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void oneAddressCannotBuryTheNoticeUnderObjections() {
        var visitor = Visitor.stranger(port);
        var page = "/notice/" + CAMPAIGN;
        assertThat(visitor.submit(page, page, Map.of("content", "太短")).body()).contains("异议内容请写 10 到 4000 字。");
        for (int number = 0; number < 6; number++) {
            visitor.submit(page, page, Map.of("content", "反复提交同样内容的异议，想把公示拖住。"));
        }
        var last = visitor.submit(page, page, Map.of("content", "反复提交同样内容的异议，想把公示拖住。"));
        assertThat(last.body()).contains("请稍后再试").contains("反复提交同样内容的异议");
        assertThat(objections.of(CAMPAIGN, 1)).hasSizeLessThanOrEqualTo(5);
    }
}
