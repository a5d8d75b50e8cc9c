package org.zhengchuang.evaluation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengchuang.TasklistPage.choose;
import static org.zhengchuang.TasklistPage.complete;
import static org.zhengchuang.TasklistPage.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.Browser;
import org.zhengchuang.Visitor;

/** Self-review, score sheet and decision as people fill them in, in the real Tasklist. */
class EvaluationSheetsBrowserTests extends EvaluationStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Objections objections;

    private Browser browser;

    @BeforeEach
    void aBrowserIsOpen() {
        openCampaign();
        browser = Browser.open();
    }

    @AfterEach
    void nothingWentWrongInIt() {
        assertThat(browser.errors()).isEmpty();
        browser.close();
    }

    @Test
    void aMemberReviewsHimselfBesideHisTargetsAndFindsSeveralGaps() {
        jdbc.sql("""
                        insert into target_sheet (campaign_id, member_id, rule_book_version, confirmed_by, confirmed_at, on_paper)
                        values (:c, 'M1203', 1, 'M1203', current_timestamp, false)
                        """).param("c", campaign).update();
        jdbc.sql(
                        "insert into target (campaign_id, member_id, item_code, target) values (:c, 'M1203', 'M2', '一次合格率99%')")
                .param("c", campaign)
                .update();
        start("preliminary-review", "B12");
        var page = opened(factory.open("Task_ReviewSelf", key("B12") + "/M1203"));
        assertThat(page.locator(".zc-sheet")).containsText("一次合格率99%");
        page.getByLabel("总结").fill("一年来完成了各项生产任务，参加了全部组织生活。");
        page.getByLabel("目标", new Page.GetByLabelOptions().setExact(true)).fill("下半年带出一名徒弟。");
        assertThat(complete(page)).isDisabled();
        var gaps = page.locator(".zc-table").first();
        gap(gaps, 0, "M2", "废品率还没有降下来");
        gaps.getByText("添加一行").click();
        gap(gaps, 1, "M1", "学习笔记不够完整");
        browser.screenshot(page, "self-review");
        submit(page);
        page.waitForCondition(() -> count("self_review_gap") == 2);
    }

    private static void gap(Locator gaps, int row, String item, String text) {
        var cells = gaps.locator("tbody tr").nth(row).locator("td");
        choose(cells.nth(0), "campaign.rule-item." + item);
        cells.nth(1).locator("textarea").fill(text);
    }

    @Test
    void aScorerFillsInHisSheetAndTheCommitteeDecidesOnTheRanking() {
        everyBranchMet();
        members("M0105", "M0206");
        broughtToScoring();
        var sheet = factory.open("Task_ScoreNominees").get(0);
        var page = opened(sheet);
        var rows = page.locator(".zc-table").last().locator("tbody tr");
        assertThat(rows).hasCount(10);
        for (int row = 0; row < 10; row++) {
            var cells = rows.nth(row).locator("td");
            cells.nth(2).locator("input").fill(row == 0 ? "20.5" : "10");
            cells.nth(3).locator("textarea, input").fill("考勤和台账");
        }
        // More than the maximum of the item.
        assertThat(complete(page)).isDisabled();
        browser.screenshot(page, "score-sheet");
        rows.first().locator("td").nth(2).locator("input").fill("19.5");
        submit(page);
        page.waitForCondition(() -> count("score") == 10);
        loses("MEMBER:M0105", "5");
        scored();

        page = opened(one("Task_DecideHonours"));
        page.getByLabel("会议日期").fill(factory.today().toString());
        page.getByLabel("会议地点").fill("党委会议室");
        page.getByLabel("会议记录").fill("集体研究，逐人表决。");
        page.getByLabel("先进基层党组织 空缺的说明").fill("没有推荐支部。");
        var attendance = page.locator(".zc-table").first().locator("tbody tr");
        for (int row = 0; row < attendance.count(); row++) {
            attendance.nth(row).getByText("到会", exactly()).click();
        }
        var nominees = page.locator(".zc-table").last().locator("tbody tr");
        for (int row = 0; row < 2; row++) {
            boolean first = nominees.nth(row)
                    .textContent()
                    .contains(roster.member("M0105").name());
            nominees.nth(row).getByText(first ? "授予" : "不授予", exactly()).click();
            nominees.nth(row).locator("textarea").first().fill("综合考虑");
        }
        // A higher score is passed over without a reason.
        assertThat(complete(page)).isDisabled();
        browser.screenshot(page, "decision-sheet");
        page.locator(".zc-table")
                .last()
                .locator("td:not(.zc-notAsked) textarea.zc-input:not([disabled])")
                .evaluateAll("fields => fields.find(field => field.value === '').focus()");
        page.keyboard().type("长期坚守一线岗位，多次排除险情");
        submit(page);
        page.waitForCondition(() -> count("decision_on") == 2);
    }

    @Test
    void whoExaminesAnObjectionOpensItsAttachmentFromTheTask() {
        everyBranchMet();
        members("M0105");
        broughtToScoring();
        scored();
        factory.done("Task_DecideHonours", chooses("MEMBER:M0105"));
        posted();
        var picture = new Attachment("示例.png", "image/png", new byte[] {1});
        objections.raise(campaign, new Objections.Raised(null, "会议通知太晚，请核查（示例）。", null, null, picture));
        var task = one("Task_ExamineObjection");
        var id = objections.of(campaign, 1).get(0).id();
        var page = signedIn(task);
        for (var place : List.of("/camunda/app/tasklist/default/#/?task=", "/tasks/")) {
            page.navigate(address(place + task.getId()));
            assertThat(page.getByText("打开附件")).hasAttribute("href", "/notice/objections/" + id + "/attachment");
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private Page opened(Task task) {
        var page = signedIn(task);
        page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task.getId()));
        assertThat(page.locator(".zc-sheet")).isVisible();
        return page;
    }

    /** Whoever owes it. */
    private Page signedIn(Task task) {
        var page = browser.page();
        page.navigate(address("/"));
        page.locator("#username").fill(task.getAssignee());
        page.locator("#password").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("form button[type=submit]").click();
        assertThat(page.locator(".person")).isVisible();
        return page;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
