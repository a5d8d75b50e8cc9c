package org.zhengchuang.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import org.zhengchuang.deadlines.DeadlineSettings;
import org.zhengchuang.deadlines.Light;
import org.zhengchuang.engine.RehearsalClock;

/** The board over HTTP: counts and rows are the same, everybody sees his own, and what is exported is what is shown. */
@ServedApplication
class BoardTests {

    private static final Sight FACTORY = new Sight(true, "M1116", null, false, Set.of());

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Board board;

    @Autowired
    private BoardView view;

    @Autowired
    private Workbook workbook;

    @Autowired
    private LinesWorkbook linesWorkbook;

    @Autowired
    private Feeds feeds;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private DeadlineSettings settings;

    @Autowired
    private RehearsalClock clock;

    private final List<String> ids = new ArrayList<>();

    /** Duties of every kind in three branches; their names tell them from what other tests leave behind. */
    @BeforeEach
    void aLedger() {
        var people = List.of("M0102", "M0103", "M0202", "M0203", "M0302");
        var stages = List.of("PLANNING", "RUNNING", "SUPERVISION");
        var names = List.of("起草活动计划", "召开学习会", "逐人检查");
        for (int i = 0; i < 130; i++) {
            var person = people.get(i % people.size());
            var due = i % 26 == 25 ? null : at(i % 13 - 4);
            var open = i % 3 != 2;
            var duty = duty(person, "B" + person.substring(1, 3), stages.get(i % 3), names.get(i % 3), due);
            if (!open) {
                close(duty, i % 9 == 2 ? "CANCELLED" : due != null && i % 6 == 5 ? "LATE" : "ON_TIME");
            } else if (i % 8 == 1) {
                jdbc.sql("update duty set progress_done = 9, progress_total = 37, behind_on = :day where id = :id")
                        .param("day", LocalDate.now(clock).minusDays(1))
                        .param("id", duty)
                        .update();
            }
        }
    }

    @AfterEach
    void clear() {
        for (var table : List.of("duty_date", "extension", "duty_holder")) {
            jdbc.sql("delete from " + table + " where duty_id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
        jdbc.sql("delete from duty where id in (:ids)").param("ids", ids).update();
    }

    private OffsetDateTime at(int workingDays) {
        var calendar = calendars.current();
        return calendar.endOf(calendar.plus(LocalDate.now(clock), workingDays), clock.getZone());
    }

    private String duty(String person, String branch, String stage, String name, OffsetDateTime due) {
        var id = "board-" + ids.size();
        ids.add(id);
        jdbc.sql("""
            insert into duty (id, task, name, process, process_instance_id, campaign_id, branch_id, stage,
                              person, answers_for, baseline_due, due, opened_at)
            values (:id, 'Task_Sample', :name, 'sample', 'sample', 'sample', :branch, :stage,
                    :person, :person, :due, :due, :opened)
            """)
                .param("id", id)
                .param("name", name)
                .param("branch", branch)
                .param("stage", stage)
                .param("person", person)
                .param("due", due, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("opened", at(-20))
                .update();
        jdbc.sql("insert into duty_holder (duty_id, person, from_at) values (:id, :person, :opened)")
                .param("id", id)
                .param("person", person)
                .param("opened", at(-20))
                .update();
        return id;
    }

    private void close(String id, String outcome) {
        jdbc.sql("update duty set closed_at = :now, outcome = :outcome where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    @Test
    void everyCountIsTheNumberOfTheRowsBehindIt() {
        var filters = List.of(
                sample(),
                sample().ofBranch("B01"),
                sample().ofPerson("M0102"),
                sample().answeredBy("M0203").ofStage("PLANNING"),
                sample().ofDepartment(jdbc.sql("select department_id from branch where id = 'B01'")
                        .query(String.class)
                        .single()),
                sample().due(LocalDate.now(clock), LocalDate.now(clock).plusDays(7)));
        for (var filter : filters) {
            var counts = board.counts(filter, FACTORY);
            assertThat(counts.all()).isPositive();
            for (var state : State.values()) {
                assertThat(rows(filter.in(state))).as("%s of %s", state, filter).hasSize((int) counts.of(state));
            }
            assertThat(rows(filter.in(State.OVERDUE, State.NEAR, State.BEHIND)))
                    .hasSize((int) (counts.overdue() + counts.near() + counts.behind()));
            for (var line : view.people(filter, FACTORY)) {
                assertThat(rows(line.rows().in(State.OVERDUE)))
                        .hasSize((int) line.held().overdue());
                assertThat(rows(line.answeredRows().in(State.COUNTED)))
                        .hasSize((int) line.answered().counted());
            }
            for (var lines : List.of(
                    view.branches(filter, FACTORY), view.departments(filter, FACTORY), view.stages(filter, FACTORY))) {
                assertThat(lines.stream().mapToLong(line -> line.held().open()).sum())
                        .isEqualTo(counts.open());
                lines.forEach(line -> assertThat(rows(line.rows().in(State.OPEN)))
                        .hasSize((int) line.held().open()));
            }
        }
    }

    private static Filter sample() {
        return new Filter("sample", null, null, null, null, null, null, null, null);
    }

    /** Page by page, so that no page repeats or loses a row. */
    private List<Row> rows(Filter filter) {
        var rows = new ArrayList<Row>();
        for (int page = 0; ; page++) {
            var some = board.rows(filter, FACTORY, page, 7);
            rows.addAll(some);
            if (some.size() < 7) {
                assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
                return rows;
            }
        }
    }

    @Test
    void theStateInTheDatabaseIsTheColourOfTheRow() {
        assertThat(rows(sample().in(State.OPEN))).isNotEmpty().allSatisfy(row -> {
            var light = Light.of(
                    row.due(), row.behindOn(), board.now(), settings.near(), calendars.current(), clock.getZone());
            assertThat(light == Light.RED).isEqualTo(isIn(row, State.OVERDUE));
            assertThat(light == Light.YELLOW).isEqualTo(isIn(row, State.BEHIND));
            assertThat(light == Light.BLUE).isEqualTo(isIn(row, State.NEAR));
        });
    }

    private boolean isIn(Row row, State state) {
        return jdbc.sql("select count(*) from duty d where d.id = :id and " + state.condition())
                        .param("id", row.id())
                        .param("now", board.now())
                        .param("today", LocalDate.now(clock))
                        .param(
                                "nearUntil",
                                Light.nearUntil(board.now(), settings.near(), calendars.current(), clock.getZone()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Home, the task's page and Tasklist's cards ask here; they say the same as the board. */
    @Test
    void aDutyHasOneColourWhereverItIsShown() {
        var board = new HashMap<String, String>();
        Visitor.json(Visitor.signedIn(port, "M1116")
                        .get("/api/deadlines?campaign=sample&person=M0103&state=OPEN&size=200"))
                .get("items")
                .forEach(item ->
                        board.put(item.get("id").asText(), item.get("light").asText()));
        var mine = new HashMap<String, String>();
        Visitor.json(Visitor.signedIn(port, "M0103").get("/api/my/duties")).forEach(duty -> {
            if (board.containsKey(duty.get("id").asText())) {
                mine.put(duty.get("id").asText(), duty.get("light").asText());
            }
        });
        assertThat(mine).isEqualTo(board).containsValues("RED", "YELLOW", "BLUE", "GREEN");
    }

    @Test
    void whatIsOverdueComesFirstAndThenTheDate() {
        var rows = rows(sample());
        var closed = rows.stream().map(Row::isOpen).toList();
        assertThat(closed.lastIndexOf(true)).isLessThan(closed.indexOf(false));
        var dates = rows.stream().filter(Row::isOpen).map(Row::due).toList();
        var dated = dates.stream().filter(date -> date != null).toList();
        assertThat(dated).isSorted();
        assertThat(dates.subList(0, dated.size())).isEqualTo(dated);
    }

    @Test
    void aBranchSeesItsOwnAndAMemberNothingAboutHisComrades() {
        var secret = duty("M0102", "B01", "SUPERVISION", "谈心谈话", at(2));
        jdbc.sql("update duty set member_id = 'M0111' where id = :id")
                .param("id", secret)
                .update();

        var secretary = Visitor.signedIn(port, "M0101");
        assertThat(secretary.open("/deadlines?campaign=sample").body())
                .contains("谈心谈话")
                .doesNotContain("/deadlines/duties/" + of("B02"));
        assertThat(secretary.open("/deadlines/duties/" + secret).statusCode()).isEqualTo(200);
        assertThat(secretary.open("/deadlines/duties/" + of("B02")).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.json(secretary.get("/api/deadlines?campaign=sample&branch=B02"))
                        .get("total")
                        .asInt())
                .isZero();

        var member = Visitor.signedIn(port, "M0110");
        assertThat(member.open("/deadlines?campaign=sample").body())
                .contains("起草活动计划")
                .doesNotContain("谈心谈话");
        assertThat(member.open("/deadlines/duties/" + secret).statusCode()).isEqualTo(404);

        var auditor = Visitor.signedIn(port, "M1120");
        assertThat(Visitor.json(auditor.get("/api/deadlines?campaign=sample&branch=B02"))
                        .get("total")
                        .asInt())
                .isPositive();
        assertThat(Visitor.stranger(port).get("/api/deadlines").statusCode()).isEqualTo(401);
    }

    private String of(String branch) {
        return rows(sample().ofBranch(branch)).get(0).id();
    }

    @Test
    void programsAskForPagesAndPeople() {
        var office = Visitor.program(port, "M1116", Visitor.SAMPLE_PASSWORD);
        var answer = Visitor.json(office.get("/api/deadlines?campaign=sample&state=OVERDUE,NEAR&page=1&size=10"));
        var counts = board.counts(sample(), FACTORY);
        assertThat(answer.get("total").asLong()).isEqualTo(counts.overdue() + counts.near());
        assertThat(answer.get("items")).hasSize(10);
        assertThat(answer.get("items").get(0).get("light").asText()).isIn("RED", "BLUE");
        assertThat(answer.get("items").get(0).get("personName").asText()).isNotBlank();

        var people = Visitor.json(office.get("/api/deadlines/people?campaign=sample"));
        assertThat(people).hasSize(5);
        assertThat(people.get(0).get("overdue").asInt()).isPositive();
        assertThat(people.get(0).get("onTimePercent").asInt()).isBetween(0, 100);
        assertThat(office.get("/v3/api-docs").body()).contains("/api/deadlines/people", "\"onTimePercent\"");

        assertThat(office.get("/api/deadlines?state=LATER").statusCode()).isEqualTo(422);
        assertThat(office.get("/api/deadlines?from=2026-05-07&to=2026-05-01").body())
                .contains("2026-05-01");
    }

    @Test
    void theWorkbookHoldsWhatIsShownAndNoFormula() throws IOException {
        var typed = duty("M0102", "B01", "PLANNING", "=HYPERLINK(\"http://example.org\")", at(1));
        var shown = sample().in(State.OPEN);
        var out = new ByteArrayOutputStream();
        workbook.write(shown, FACTORY, Locale.CHINA, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo((int) board.number(shown, FACTORY));
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("任务");
            var names = new ArrayList<String>();
            sheet.forEach(row -> {
                assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getRowNum() == 0 || row.getCell(0).getCellStyle().getQuotePrefixed())
                        .isTrue();
                names.add(row.getCell(0).getStringCellValue());
            });
            assertThat(names.subList(1, names.size()))
                    .isEqualTo(rows(shown).stream().map(Row::name).toList())
                    .contains("=HYPERLINK(\"http://example.org\")");
        }
        assertThat(ids).contains(typed);
        var export = Visitor.signedIn(port, "M1116").open("/api/deadlines/export?campaign=sample");
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".xlsx");
    }

    @Test
    void theTablesAreExportedAsThePageShowsThem() throws IOException {
        var office = Visitor.signedIn(port, "M1116");
        assertThat(office.open("/deadlines/people?campaign=sample").body())
                .contains("/api/deadlines/export?campaign=sample&amp;by=PEOPLE");
        var out = new ByteArrayOutputStream();
        var lines = view.people(sample(), FACTORY);
        linesWorkbook.write(BoardView.Grouped.PEOPLE, lines, Locale.CHINA, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("责任人");
            assertThat(sheet.getLastRowNum()).isEqualTo(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                var row = sheet.getRow(i + 1);
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(lines.get(i).name());
                assertThat(row.getCell(2).getNumericCellValue())
                        .isEqualTo(lines.get(i).held().overdue());
                assertThat(row.getCell(6).getNumericCellValue())
                        .isEqualTo(lines.get(i).answered().counted());
            }
        }
        assertThat(office.open("/api/deadlines/export?campaign=sample&by=STAGES")
                        .statusCode())
                .isEqualTo(200);
        assertThat(office.open("/api/deadlines/export?by=NOBODY").statusCode()).isIn(400, 422);
    }

    @Test
    void aPhoneFetchesTheFeedWithoutSigningInUntilTheAddressIsChanged() {
        var due = at(2);
        var mine = duty("M0104", "B01", "PUBLICITY", "登记宣传，第一次；含标点, 与 \"引号\"", due);
        jdbc.sql("insert into duty_date (duty_id, number, due, since, cause, set_by)"
                        + " values (:id, 1, :due, :since, 'DIRECT', 'M1116')")
                .param("id", mine)
                .param("due", due)
                .param("since", at(-1))
                .update();
        var person = Visitor.signedIn(port, "M0104");
        person.submit("/account/calendar", "/account/calendar", java.util.Map.of());
        var page = person.open("/account/calendar").body();
        var address = Pattern.compile("/deadlines/feed/([\\w-]{43})\\.ics").matcher(page);
        assertThat(address.find()).as(page).isTrue();
        assertThat(person.open("/account/calendar").body()).doesNotContain("/deadlines/feed/");

        var feed = fetch(address.group());
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        var day = due.toLocalDate();
        var text = feed.body().replace("\r\n ", "");
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("VERSION:2.0\r\n", "UID:" + mine + "@zhengchuang\r\n")
                .contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", "") + "\r\n")
                .contains("DTEND;VALUE=DATE:" + day.plusDays(1).toString().replace("-", "") + "\r\n")
                .contains("SUMMARY:到期：登记宣传，第一次；含标点\\, 与 \"引号\"")
                .contains("DESCRIPTION:首次期限 " + day + "；", "直接改为 " + day, "SEQUENCE:1\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(Arrays.stream(feed.body().split("\r\n")))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75));
        assertThat(text.split("BEGIN:VEVENT")).as("nobody else's").hasSize(2);

        feeds.renew("M0104");
        assertThat(fetch(address.group()).statusCode()).isEqualTo(404);
        feeds.stop("M0104");
    }

    private HttpResponse<String> fetch(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theBoardInABrowser() throws IOException {
        jdbc.sql("""
            insert into campaign (id, name, theme, central_tasks, anchor_on, stage, started_by, started_at, ended_at)
            values ('sample', '示例活动', '示例', '示例', :anchor, 'ARCHIVED', 'M1116', :opened, :opened)
            """)
                .param("anchor", LocalDate.now(clock).plusDays(150))
                .param("opened", at(-20))
                .update();
        jdbc.sql("""
            insert into schedule (campaign_id, version, reason, drafted_by, approved_by, approved_at)
            values ('sample', 1, '示例', 'M1116', 'M1111', :opened)
            """).param("opened", at(-20)).update();
        var start = LocalDate.now(clock).minusDays(30);
        for (var stage : List.of("LAUNCH", "PLANNING", "RUNNING", "REVIEW", "EVALUATION", "COMMENDATION")) {
            jdbc.sql("insert into milestone (campaign_id, version, stage, starts_on, ends_on)"
                            + " values ('sample', 1, :stage, :from, :to)")
                    .param("stage", stage)
                    .param("from", start)
                    .param("to", start.plusDays(24))
                    .update();
            start = start.plusDays(25);
        }
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://127.0.0.1:" + port + "/deadlines?campaign=sample");
            page.getByLabel("党员编号").fill("M1116");
            page.getByLabel("密码").fill(Visitor.SAMPLE_PASSWORD);
            page.keyboard().press("Enter");

            var counts = board.counts(sample(), FACTORY);
            var overdue = page.locator(".chip.overdue");
            assertThat(overdue.innerText()).contains("已逾期").contains("" + counts.overdue());
            overdue.click();
            assertThat(page.locator(".board-total").innerText()).contains("共 " + counts.overdue() + " 项");
            page.setViewportSize(1280, 1000);
            page.navigate("http://127.0.0.1:" + port + "/deadlines?branch=B03&state=OVERDUE,BEHIND,NEAR");
            page.evaluate("document.querySelector('details').open = false");
            Files.copy(
                    browser.screenshot(page, "deadlines"),
                    Path.of("target", "deadlines.png"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            page.navigate("http://127.0.0.1:" + port + "/deadlines/charts?campaign=sample");
            page.locator(".chart canvas").nth(2).waitFor();
            assertThat(page.locator(".chart canvas").count()).isEqualTo(3);
            assertThat(page.locator("#timeline tbody tr").count()).isEqualTo(6);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "deadlines-charts.png"))
                    .setFullPage(true));

            page.navigate("http://127.0.0.1:" + port + "/deadlines/people?campaign=sample");
            browser.screenshot(page, "deadlines-people");
            page.navigate("http://127.0.0.1:" + port + "/deadlines?campaign=sample&state=OVERDUE");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("的经过"))
                    .first()
                    .click();
            assertThat(page.locator(".duty-story").innerText()).contains("任务下达");
            browser.screenshot(page, "deadlines-duty");

            page.setViewportSize(390, 844);
            page.navigate("http://127.0.0.1:" + port + "/deadlines?campaign=sample");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            browser.screenshot(page, "deadlines-phone");
            assertThat(browser.errors()).isEmpty();
        } finally {
            jdbc.sql("delete from milestone where campaign_id = 'sample'").update();
            jdbc.sql("delete from schedule where campaign_id = 'sample'").update();
            jdbc.sql("delete from campaign where id = 'sample'").update();
        }
    }
}
