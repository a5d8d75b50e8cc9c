package org.zhengchuang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhengchuang.Browser;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/**
 * Every page of the product, in the midst of a campaign, as its people meet it: on a desk and on a phone, in Chinese and in
 * English, with and without JavaScript. Which pages there are is asked of the application itself.
 */
@ServedApplication
@Import({Rehearsal.class, CampaignStory.class})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesBrowserTests {

    /** Kilobytes that a page may bring along when it is opened for the first time. */
    private static final int HEAVIEST = 300;

    private static final int PHONE = 375;

    private static final String WEIGHT = """
            () => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0) / 1024
            """;

    private static final String FIRST_CONTENT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

    private static final List<String> LAUNCH = List.of(
            "Task_RegisterNotice",
            "Task_RecordCommitteeMeeting",
            "Task_FormLeadingGroup",
            "Task_DraftSchedule",
            "Task_DraftMethod",
            "Task_ApproveLaunch",
            "Task_RecordMobilisation",
            "Task_SignForPaper");

    private static final String SECRETARY = "M0101";
    private static final String OWNER = "M0102";
    private static final String MEMBER = "M0110";

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

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<String> report = new ArrayList<>();
    private Browser browser;

    @BeforeAll
    void aCampaignInItsPlanningStage() {
        browser = Browser.open();
        story.begin(260);
        for (var task : LAUNCH) {
            story.complete(task);
        }
        story.complete("Task_ConveyNotice");
        aPartOf("Task_DraftPlan");
        aPartOf("Task_ConfirmTargets");
        factory.letTimeWork();
        factory.itIs(factory.today().plusDays(25));
    }

    private void aPartOf(String task) {
        var open = factory.open(task);
        open.stream().limit(open.size() * 2 / 3).forEach(one -> factory.complete(one, story.usual(task)));
    }

    @AfterAll
    void closeBrowser() throws IOException {
        browser.close();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "pages.txt"), report);
    }

    @Test
    @Order(1)
    void theOfficesPagesAreLightAndOpenToEverybody() {
        look(FactoryPost.CAMPAIGN_OFFICE, "zh-CN", 1440);
    }

    @Test
    @Order(2)
    void thePagesOfABranchFitAPhone() {
        look(SECRETARY, "zh-CN", PHONE);
        look(MEMBER, "zh-CN", PHONE);
    }

    @Test
    @Order(3)
    void thePagesSpeakEnglish() {
        look(FactoryPost.CAMPAIGN_OFFICE, "en", PHONE);
        look(OWNER, "en", 1440);
    }

    @Test
    @Order(4)
    void theAdministratorsAndTheAuditorsPagesAreOpenToEverybody() {
        look("admin", "zh-CN", 1440);
        look(FactoryPost.AUDITOR, "zh-CN", 1440);
    }

    private void look(FactoryPost post, String language, int width) {
        look(roster.holdersOf(post).get(0).id(), language, width);
    }

    /** Opens every page that this person may see, and looks at it in all ways at once. */
    private void look(String person, String language, int width) {
        var pages = new Routes(mapping).pagesFor(Visitor.signedIn(port, person));
        assertThat(pages).containsKeys("/", "/account/password");
        var softly = new SoftAssertions();
        var page = signedIn(person, width);
        page.navigate(address("/?lang=" + language));
        pages.forEach((route, path) -> look(page, person, language, path, softly));
        page.context().close();
        softly.assertThat(browser.errors()).as("console of %s", person).isEmpty();
        browser.forgetErrors();
        softly.assertAll();
    }

    private void look(Page page, String person, String language, String path, SoftAssertions softly) {
        var name = "%s in %s for %s".formatted(path, language, person);
        var answer = page.navigate(address(path));
        softly.assertThat(answer.status()).as(name).isEqualTo(200);
        softly.assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
        softly.assertThat(page.locator("h1").count()).as("headings of " + name).isEqualTo(1);
        softly.assertThat(page.content()).as(name).doesNotContain("??");
        softly.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(page.viewportSize().width);
        softly.assertThat(Axe.findings(page)).as(name).isEmpty();
        var weight = ((Number) page.evaluate(WEIGHT)).intValue();
        softly.assertThat(weight).as("kilobytes of " + name).isLessThan(HEAVIEST);
        var first = ((Number) page.evaluate(FIRST_CONTENT)).intValue();
        report.add("%-60s %4d px %4d KB, first content after %5d ms"
                .formatted(name, page.viewportSize().width, weight, first));
        browser.screenshot(page, "page-%s-%s-%s-%d".formatted(person, language, file(path), page.viewportSize().width));
    }

    private static String file(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    @Test
    @Order(5)
    void pagesThatShowNeedNoScript() {
        for (var person :
                List.of(roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id(), MEMBER)) {
            var visitor = Visitor.signedIn(port, person);
            new Routes(mapping)
                    .pagesFor(visitor)
                    .forEach((route, path) ->
                            assertThat(visitor.open(path).body()).as(path).containsPattern("<h1[^>]*>[^<]+"));
        }
    }

    private Page signedIn(String account, int width) {
        var page = browser.page();
        page.setViewportSize(width, width == PHONE ? 740 : 900);
        page.navigate(address("/"));
        page.locator("#username").fill(account);
        page.locator("#password").fill(Visitor.SAMPLE_PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".person")).isVisible();
        return page;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
