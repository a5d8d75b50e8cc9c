package org.zhengchuang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhengchuang.campaign.Steps;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.web.Axe;
import org.zhengchuang.web.Routes;

/**
 * Every page of the product, in the midst of a campaign, as its people meet it: on a desk and on a phone, in Chinese and in
 * English, with and without JavaScript. Which pages there are is asked of the application itself.
 */
@ServedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesBrowserTests {

    /** Kilobytes that a page may bring along when it is opened for the first time. */
    private static final int HEAVIEST = 300;

    /** Milliseconds until a page shows something. */
    private static final int SLOWEST = 1_000;

    private static final int DESK = 1440;
    private static final int PHONE = 375;

    private static final Path HANDBOOK = Path.of("src", "docs", "handbook");

    private static final String WEIGHT = """
            () => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0) / 1024
            """;

    private static final String FIRST_CONTENT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

    /** The elements that reach beyond the right edge and lie in nothing that scrolls by itself, as they are marked up. */
    private static final String TOO_WIDE = """
            () => [...document.body.querySelectorAll('*')]
                .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll'))
                .map((one) => one.cloneNode(false).outerHTML).slice(0, 8).join(' ')
            """;

    /** As soon as the page has taken its new size. */
    private static final String WIDTH = """
            () => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(
                () => tell(document.documentElement.scrollWidth))))
            """;

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+)");
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1");

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
    private Steps steps;

    @Autowired
    private TaskService tasks;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Axe axe = new Axe();
    private final Set<String> examined = new HashSet<>();
    private final Map<String, Map<String, Routes.Shown>> pages = new HashMap<>();
    private final List<String> report = new ArrayList<>();
    private final List<Integer> firstContents = new ArrayList<>();
    private Browser browser;

    @BeforeAll
    void aCampaignInItsPlanningStage() {
        browser = Browser.open();
        story.launch(260);
        story.complete(List.of("Task_SignForPaper", "Task_ConveyNotice"));
        aPartOf("Task_DraftPlan");
        for (var task : List.of("Task_SignPlan", "Task_ApprovePlan")) {
            factory.letTimeWork();
            story.complete(task);
        }
        factory.open("Task_MakeUpConvey").stream()
                .skip(1)
                .forEach(one -> factory.complete(one, story.usual("Task_MakeUpConvey")));
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
    void theOfficesPagesAreOpenToEverybodyInBothLanguages() {
        look(holderOf(FactoryPost.CAMPAIGN_OFFICE), "zh-CN", "en");
    }

    @Test
    @Order(2)
    void soAreThePagesOfABranch() {
        look(SECRETARY, "zh-CN");
        look(OWNER, "en");
        look(MEMBER, "zh-CN");
    }

    @Test
    @Order(3)
    void soAreTheAdministratorsAndTheAuditors() {
        look("admin", "zh-CN");
        look(holderOf(FactoryPost.AUDITOR), "zh-CN");
    }

    private String holderOf(FactoryPost post) {
        return roster.holdersOf(post).get(0).id();
    }

    /** Opens every page that this person may see on his phone; what has not been seen in his language, on a desk too. */
    private void look(String person, String... languages) {
        var pages = pagesOf(person);
        assertThat(pages).containsKeys("/", "/account/password");
        var softly = new SoftAssertions();
        var page = signedIn(person, PHONE);
        for (var language : languages) {
            page.navigate(address("/?lang=" + language));
            pages.forEach((route, shown) -> look(page, person, language, route, shown.path(), softly));
        }
        page.context().close();
        softly.assertThat(browser.errors()).as("console of %s", person).isEmpty();
        browser.forgetErrors();
        softly.assertAll();
    }

    private Map<String, Routes.Shown> pagesOf(String person) {
        return pages.computeIfAbsent(person, one -> new Routes(mapping).pagesFor(Visitor.signedIn(port, one)));
    }

    private void look(Page page, String person, String language, String route, String path, SoftAssertions softly) {
        var name = "%s in %s for %s".formatted(path, language, person);
        var answer = page.navigate(address(path));
        softly.assertThat(answer.status()).as(name).isEqualTo(200);
        softly.assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
        softly.assertThat(page.locator("h1").count()).as("headings of " + name).isEqualTo(1);
        softly.assertThat(page.content()).as(name).doesNotContain("??");
        var weight = ((Number) page.evaluate(WEIGHT)).intValue();
        softly.assertThat(weight).as("kilobytes of " + name).isLessThan(HEAVIEST);
        var first = ((Number) page.evaluate(FIRST_CONTENT)).intValue();
        firstContents.add(first);
        report.add("%-60s %4d KB, first content after %5d ms".formatted(name, weight, first));
        fits(page, PHONE, name, softly);
        if (examined.add(route + language)) {
            var picture = "page-%s-%s-%s-".formatted(person, language, file(path));
            browser.screenshot(page, picture + PHONE);
            resize(page, DESK);
            fits(page, DESK, name, softly);
            if (examined.add(route)) {
                softly.assertThat(axe.findings(page)).as(name).isEmpty();
            }
            browser.screenshot(page, picture + DESK);
            resize(page, PHONE);
        }
    }

    private static void fits(Page page, int width, String name, SoftAssertions softly) {
        softly.assertThat((Integer) page.evaluate(WIDTH))
                .as(() -> "width of %s; too wide: %s".formatted(name, page.evaluate(TOO_WIDE)))
                .isLessThanOrEqualTo(width);
    }

    private static String file(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** All but one in twenty, which met a machine that was busy with something else. */
    @Test
    @Order(4)
    void thePagesShowSomethingWithinASecond() {
        assertThat(firstContents).hasSizeGreaterThan(200);
        assertThat(firstContents.stream().filter(first -> first > SLOWEST).count())
                .isLessThan(firstContents.size() / 20);
    }

    @Test
    @Order(5)
    void pagesThatShowNeedNoScript() {
        for (var person : List.of(holderOf(FactoryPost.CAMPAIGN_OFFICE), MEMBER)) {
            pagesOf(person)
                    .values()
                    .forEach(shown -> assertThat(shown.answer().body())
                            .as(shown.path())
                            .containsPattern("<h1[^>]*>\\s*(<[^>]+>\\s*)*[^<\\s]"));
        }
    }

    /** The same form as in Tasklist, the same refusals, and afterwards the same facts. */
    @Test
    @Order(6)
    void aMemberConfirmsHisTargetsOnAPhone() {
        var task = factory.open("Task_ConfirmTargets").stream()
                .filter(one -> one.getAssignee().equals(memberOf(one.getId())))
                .findFirst()
                .orElseThrow();
        var page = signedIn(task.getAssignee(), PHONE);
        picture(page, "home-phone");
        page.locator("a.on-phone[href='/tasks/" + task.getId() + "']").click();
        assertThat(page.locator(".zc-sheet")).isVisible();
        picture(page, "task-phone");

        var done = page.locator("#task-done");
        done.click();
        assertThat(page.locator(".zc-problem").first()).isVisible();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();

        var targets = page.locator(".zc-sheet tbody textarea, .zc-sheet tbody input");
        for (int row = 0; row < targets.count(); row++) {
            targets.nth(row).fill("达到先进标准");
        }
        page.getByLabel("我确认下列目标").check();
        done.click();
        assertThat(page.getByText("已办结。")).isVisible();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
        assertThat(factory.count("select count(*) from target_sheet where member_id = '" + task.getAssignee() + "'"))
                .isOne();

        assertThat(page.navigate(address("/tasks/" + task.getId())).status()).isEqualTo(404);
        assertThat(page.getByText("这项任务已经办结")).isVisible();
        browser.forgetErrors();
        page.context().close();
    }

    private String memberOf(String taskId) {
        return String.valueOf(tasks.getVariable(taskId, "memberId"));
    }

    @Test
    @Order(7)
    void everyFormOfTheProductIsUnderstoodThere() throws IOException {
        var page = signedIn(MEMBER, PHONE);
        try (var files = Files.walk(Path.of("processes"))) {
            for (var form :
                    files.filter(file -> file.toString().endsWith(".form")).toList()) {
                var questions = page.evaluate(
                        "async (schema) => (await import('/sheet/camunda-form.js'))"
                                + ".descriptionOf(JSON.parse(schema), {}).fields.length",
                        Files.readString(form));
                assertThat((Integer) questions).as(form.toString()).isPositive();
            }
        }
        page.context().close();
    }

    @Test
    @Order(8)
    void theKeyboardLeadsThroughThePage() {
        var page = signedIn(SECRETARY, DESK);
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("跳到正文");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("main :focus")).hasCount(1);
        page.locator("details.more summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("details.more .menu")).isVisible();
        page.context().close();
    }

    @Test
    @Order(9)
    void whatSomebodyMayNotSeeIsNotFoundForHim() {
        var member = Visitor.signedIn(port, MEMBER);
        assertThat(member.open("/search?q=M0").body()).contains("M0102").doesNotContain("M0202");
        assertThat(member.open("/campaigns/2026/branches/B01").statusCode()).isEqualTo(403);
        assertThat(member.open("/campaigns/2026/members/M0111").statusCode()).isEqualTo(403);
        assertThat(member.open("/campaigns/2026/members/" + MEMBER).statusCode())
                .isEqualTo(200);
        assertThat(member.open("/campaigns/2026/coverage.xlsx").statusCode()).isEqualTo(403);
        var secretary = Visitor.signedIn(port, SECRETARY);
        assertThat(secretary.open("/search?q=M0").body()).contains("M0102").doesNotContain("M0202");
        assertThat(secretary.open("/campaigns/2026/branches/B01").statusCode()).isEqualTo(200);
        assertThat(secretary.open("/campaigns/2026/branches/B02").statusCode()).isEqualTo(403);
        assertThat(secretary.open("/campaigns/2026/members/M0202").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(10)
    void theHomePageListsATaskForItsAssigneeOnly() {
        var open = factory.open("Task_ConfirmTargets");
        var task = open.get(0);
        var other = open.stream()
                .filter(one -> !one.getAssignee().equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        var body = Visitor.signedIn(port, task.getAssignee()).open("/").body();
        assertThat(body)
                .contains(task.getName(), "task=" + task.getId(), "/tasks/" + task.getId())
                .doesNotContain(other.getId());
        assertThat(Visitor.signedIn(port, task.getAssignee())
                        .open("/tasks/" + other.getId())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(11)
    void onlyWhatSomebodyMayStartIsOfferedToHim() {
        assertThat(startable("admin"))
                .containsExactlyInAnyOrder("campaign", "bulletin", "deadline-extension", "honour-revocation");
        assertThat(startable(MEMBER)).containsExactly("deadline-extension");
    }

    private List<String> startable(String person) {
        var answer = Visitor.signedIn(port, person)
                .get("/camunda/api/engine/engine/default/process-definition?latest=true&active=true"
                        + "&startableInTasklist=true&startablePermissionCheck=true");
        return Visitor.json(answer).findValuesAsText("key");
    }

    /** Some branches are through the planning stage, the others are in it; the factory still is. */
    @Test
    @Order(12)
    void theCampaignsPageShowsWhereEveryBranchStandsAndHowTheyCompare() {
        int branches = roster.branches().size();
        int through = steps.branchesThrough("planning", CampaignStory.CAMPAIGN).size();
        assertThat(through).isBetween(1, branches - 1);
        var page = signedIn(holderOf(FactoryPost.CAMPAIGN_OFFICE), DESK);
        page.navigate(address("/campaigns/2026"));
        assertThat(page.locator(".road td.waits")).hasCount(through);
        assertThat(page.locator(".road td.here")).hasCount(branches - through);
        assertThat(page.locator("figure:visible canvas").first()).isVisible();
        page.locator(".charts").scrollIntoViewIfNeeded();
        browser.screenshot(page, "campaign-charts");
        assertThat(page.locator(".road tbody th"))
                .hasText(roster.branches().stream().map(Branch::name).toArray(String[]::new));
        page.context().close();

        assertThat(Visitor.signedIn(port, SECRETARY).open("/campaigns/2026").body())
                .contains("class=\"road\"", "/branches/B01")
                .doesNotContain("/branches/B02");
    }

    /** Keeps a picture; with {@code -Dzhengchuang.write=true} it goes into the handbook. */
    private void picture(Page page, String name) {
        var file = browser.screenshot(page, name);
        if (Boolean.getBoolean("zhengchuang.write")) {
            try {
                Files.copy(file, HANDBOOK.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a phone reads from the notice is the address of the reader's own self-review; before the review there is none. */
    @Test
    @Order(13)
    void theCodeOnTheNoticeLeadsToTheSelfReview() throws ReaderException {
        var member = Visitor.signedIn(port, MEMBER);
        var drawing = member.open("/my/self-review/code.svg").body();
        var size = SIZE.matcher(drawing);
        assertThat(size.find()).isTrue();
        var code = new BitMatrix(Integer.parseInt(size.group(1)));
        SQUARE.matcher(drawing)
                .results()
                .forEach(square -> code.set(Integer.parseInt(square.group(1)), Integer.parseInt(square.group(2))));

        assertThat(new Decoder().decode(code).getText()).isEqualTo(address("/my/self-review"));
        assertThat(member.open("/my/self-review").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(14)
    void thePicturesOfTheHandbook() {
        var office = signedIn(holderOf(FactoryPost.CAMPAIGN_OFFICE), 1280);
        picture(office, "home-office");
        office.navigate(address("/campaigns/2026"));
        picture(office, "campaign");
        office.navigate(address("/campaigns/2026/branches/B01"));
        picture(office, "coverage");
        office.navigate(address("/roster"));
        picture(office, "roster");
        office.context().close();
        var owner = signedIn(OWNER, 1280);
        picture(owner, "home");
        owner.navigate(address("/camunda/app/tasklist/default/"));
        assertThat(owner.locator(".zc-about").first()).isVisible();
        owner.locator(".tasks-list h4 a").first().click();
        assertThat(owner.locator(".zc-sheet, .fjs-container").first()).isVisible();
        picture(owner, "tasklist");
        owner.context().close();
        assertThat(browser.errors()).isEmpty();
    }

    private Page signedIn(String account, int width) {
        var page = browser.page();
        resize(page, width);
        page.navigate(address("/"));
        page.locator("#username").fill(account);
        page.locator("#password").fill(Visitor.SAMPLE_PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".person")).isVisible();
        return page;
    }

    private static void resize(Page page, int width) {
        page.setViewportSize(width, width == PHONE ? 740 : 900);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
