package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengchuang.Visitor;
import org.zhengchuang.bench.Clients.Pace;
import org.zhengchuang.engine.RehearsalClock;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * A process of its own for the board: a ledger of very many duties, asked over HTTP as the campaign office and as a
 * secretary ask it, and exported at two sizes, so that it is seen whether the memory grows with the rows.
 */
final class BoardRun {

    private static final int LOOKS = 40;
    private static final int BATCH = 5_000;
    private static final int DAYS = 200;

    /** @param heapMiB the most heap that was alive while it was written */
    record Export(int rows, double seconds, long heapMiB) {}

    record Figures(int duties, int open, Map<String, Pace> answers, List<Export> exports) {}

    private final Factory factory;
    private final Roster roster;
    private final JdbcTemplate jdbc;
    private final RehearsalClock clock;

    private BoardRun(Factory factory) {
        this.factory = factory;
        this.roster = factory.the(Roster.class);
        this.jdbc = new JdbcTemplate(factory.the(DataSource.class));
        this.clock = factory.the(RehearsalClock.class);
    }

    /** Arguments: how many branches the factory has, and where the figures go. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.given();
        try (var factory = new Factory(Database.fresh(settings), Integer.parseInt(arguments[0]), settings.members())) {
            var figures = new BoardRun(factory).measure(settings.board());
            new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), figures);
        }
        System.exit(0);
    }

    private Figures measure(int duties) {
        fill(duties);
        var branch = roster.branches().get(0).id();
        var person = roster.members(branch).get(0).id();
        var office = Visitor.signedIn(
                factory.port(),
                roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id());
        var secretary = Visitor.signedIn(factory.port(), roster.secretaryOn(branch, roster.today()));
        var answers = new LinkedHashMap<String, Pace>();
        answers.put("board", look(office, "/deadlines"));
        answers.put("boardOverdue", look(office, "/deadlines?state=OVERDUE&branch=" + branch));
        answers.put("boardOfABranch", look(secretary, "/deadlines"));
        answers.put("api", look(office, "/api/deadlines?state=OPEN"));
        answers.put("apiOfAPerson", look(office, "/api/deadlines?person=" + person));
        answers.put(
                "apiOfAMonth",
                look(
                        office,
                        "/api/deadlines?from=" + roster.today() + "&to="
                                + roster.today().plusDays(30)));
        answers.put("people", look(office, "/api/deadlines/people"));
        var exports = List.of(
                export("&from=" + roster.today() + "&to=" + roster.today().plusDays(DAYS / 10)), export(""));
        return new Figures(
                duties,
                jdbc.queryForObject("select count(*) from duty where closed_at is null", Integer.class),
                answers,
                exports);
    }

    /** Half of them are done; the dates lie around today, as in a campaign's middle. */
    private void fill(int duties) {
        var members = roster.members().stream()
                .filter(member -> member.branchId() != null)
                .toList();
        var stages = List.of("PLANNING", "RUNNING", "SUPERVISION", "REVIEW");
        var now = OffsetDateTime.now(clock);
        for (int first = 0; first < duties; first += BATCH) {
            var rows = new ArrayList<Object[]>();
            for (int i = first; i < Math.min(first + BATCH, duties); i++) {
                rows.add(row(i, members.get(i % members.size()), stages.get(i % stages.size()), now));
            }
            jdbc.batchUpdate("""
                insert into duty (id, task, name, process, process_instance_id, campaign_id, branch_id, member_id, stage,
                                  person, answers_for, baseline_due, due, opened_at, closed_at, outcome)
                values (?, 'Task_Sample', '示例任务', 'sample', ?, '2026', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        }
    }

    private static Object[] row(int i, Member member, String stage, OffsetDateTime now) {
        var due = now.plusDays((i * 7919L) % DAYS - DAYS / 2).withHour(23);
        var done = i % 2 == 0;
        return new Object[] {
            "bench-" + i,
            "bench-" + i,
            member.branchId(),
            member.id(),
            stage,
            member.id(),
            member.id(),
            due,
            due,
            now.minusDays(DAYS),
            done ? now.minusDays(i % DAYS) : null,
            done ? i % 10 == 0 ? "LATE" : "ON_TIME" : null
        };
    }

    /** The first looks are not measured: the code is compiled and the pages of the database are read then. */
    private static Pace look(Visitor visitor, String path) {
        for (int i = 0; i < LOOKS; i++) {
            ask(visitor, path);
        }
        return Clients.work(Settings.CLIENTS, Collections.nCopies(LOOKS, path), one -> ask(visitor, one));
    }

    private static void ask(Visitor visitor, String path) {
        var answer = path.startsWith("/api/") ? visitor.get(path) : visitor.open(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    private Export export(String period) {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(pool -> pool.resetPeakUsage());
        long begun = System.nanoTime();
        var path = "/api/deadlines/export?state=OPEN,DONE" + period;
        try (InputStream workbook = fetch(path)) {
            workbook.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var alive = pools.stream()
                .filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        return new Export(rowsOf(period), Clients.rounded(seconds), alive >> 20);
    }

    private InputStream fetch(String path) throws IOException {
        var office = roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id();
        var secret = Base64.getEncoder()
                .encodeToString((office + ":" + Visitor.SAMPLE_PASSWORD).getBytes(StandardCharsets.UTF_8));
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + factory.port() + path))
                                    .header("Authorization", "Basic " + secret)
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int rowsOf(String period) {
        return period.isEmpty()
                ? jdbc.queryForObject("select count(*) from duty", Integer.class)
                : jdbc.queryForObject(
                        "select count(*) from duty where due >= ? and due < ?",
                        Integer.class,
                        at(roster.today()),
                        at(roster.today().plusDays(DAYS / 10 + 1)));
    }

    private OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
