package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.AbstractApplicationEventMulticaster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.transaction.support.TransactionOperations;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.Visitor;
import org.zhengchuang.audit.Canonical;
import org.zhengchuang.audit.seal.Heads;
import org.zhengchuang.audit.seal.Sealer;
import org.zhengchuang.audit.seal.Verification;
import org.zhengchuang.bench.Clients.Pace;
import org.zhengchuang.bench.Clients.Times;

/**
 * A process of its own for the ledger: what it costs to complete a task with it and without it in turns, and with very
 * many entries, how long a filtered page takes over HTTP and how fast they are sealed and verified.
 */
final class LedgerRun {

    private static final int BRANCHES = 40;
    private static final int LOOKS = 40;
    private static final int BATCH = 1_000;
    private static final int TURN = 40;
    private static final int WARM_UP = 6;

    /** The filters of the page that is measured, each a search that an auditor makes. */
    private static final Map<String, String> SEARCHES = Map.of(
            "newest", "",
            "branch", "branch=B007",
            "branchAndKind", "branch=B003&kind=PlanDrafted",
            "person", "who=P0123",
            "member", "whom=P0456",
            "late", "late=true",
            "enteredLate", "lag=30",
            "period", "from=2026-04-01&to=2026-04-03",
            "stageAndBranch", "stage=REVIEW&branch=B011",
            "words", "words=%E7%AC%AC777%E5%8F%B7");

    /** @param plainSha256Share how much of the time plain SHA-256 over the same bytes takes */
    record Speed(long entries, double seconds, double perSecond, double plainSha256Share) {}

    record Cost(Pace without, Pace with, double ratioOfCpu, double ratioOfP50) {}

    record Figures(
            int entries,
            Map<String, Pace> pages,
            double worstP95,
            Speed sealed,
            Speed verified,
            Cost cost,
            Memory peakMemory) {}

    private final Factory factory;
    private final JdbcTemplate jdbc;
    private final Desk desk;

    private LedgerRun(Factory factory) {
        this.factory = factory;
        this.jdbc = factory.the(JdbcTemplate.class);
        this.desk = new Desk(factory);
    }

    /** Arguments: how many entries, and where the figures go. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.given();
        try (var factory = new Factory(Database.fresh(settings), BRANCHES, settings.members())) {
            var figures = new LedgerRun(factory).measure(Integer.parseInt(arguments[0]));
            new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), figures);
        }
        System.exit(0);
    }

    private Figures measure(int entries) {
        var cost = cost();
        factory.the(ScheduledAnnotationBeanPostProcessor.class)
                .getScheduledTasks()
                .forEach(ScheduledTask::cancel);
        factory.the(Sealer.class).sealAll();
        enter(entries);
        var bytes = bytes();
        var sealed = sealed(bytes);
        var verified = verified(bytes);
        var pages = pages(entries);
        return new Figures(
                entries,
                pages,
                pages.values().stream().mapToDouble(Pace::p95).max().orElse(0),
                sealed,
                verified,
                cost,
                Memory.peak());
    }

    private Cost cost() {
        factory.the(ProcessEngineConfigurationImpl.class).getJobExecutor().shutdown();
        var rehearsal = factory.the(Rehearsal.class);
        var story = factory.the(CampaignStory.class);
        story.launch(330);
        story.complete(List.of("Task_ConveyNotice", "Task_DraftPlan", "Task_SignPlan", "Task_ApprovePlan"));
        rehearsal.letTimeWork();
        var sheets = new ArrayList<>(factory.the(TaskService.class)
                .createTaskQuery()
                .taskDefinitionKey("Task_ConfirmTargets")
                .list());
        Collections.shuffle(sheets, new Random(1));
        var switched = new Switched(factory);
        var with = new ArrayList<Times>();
        var without = new ArrayList<Times>();
        for (int from = 0; from + TURN <= sheets.size(); from += TURN) {
            // Neither always comes first: with, without, without, with.
            boolean on = from / TURN % 4 == 0 || from / TURN % 4 == 3;
            if (!on) {
                switched.off();
            }
            (on ? with : without)
                    .add(Clients.times(Settings.CLIENTS, sheets.subList(from, from + TURN), desk::complete));
            if (!on) {
                switched.on();
            }
        }
        var off = afterWarmUp(without);
        var on = afterWarmUp(with);
        return new Cost(
                off, on, Clients.rounded(on.cpuMillis() / off.cpuMillis()), Clients.rounded(on.p50() / off.p50()));
    }

    private static Pace afterWarmUp(List<Times> turns) {
        return turns.stream().skip(WARM_UP).reduce(Times::and).orElseThrow().pace();
    }

    /** The audit hears nothing while it is off. */
    private static final class Switched {

        private final AbstractApplicationEventMulticaster multicaster;
        private final List<ApplicationListener<?>> listeners = new ArrayList<>();

        Switched(Factory factory) {
            multicaster = factory.the(AbstractApplicationEventMulticaster.class);
        }

        void off() {
            listeners.clear();
            multicaster.removeApplicationListeners(listener -> {
                var audit = listener.toString().contains("org.zhengchuang.audit.");
                if (audit) {
                    listeners.add(listener);
                }
                return audit;
            });
            if (listeners.isEmpty()) {
                throw new IllegalStateException("The audit has no listeners to switch off");
            }
        }

        void on() {
            listeners.forEach(multicaster::addApplicationListener);
        }
    }

    /** A year of a large factory: 200 branches, 10,000 people. */
    private void enter(int entries) {
        var random = new Random(1);
        var begin = OffsetDateTime.of(2026, 1, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));
        var kinds = List.of(
                "TaskOpened", "TaskCompleted", "TargetsConfirmed", "PlanDrafted", "MembersInspected", "SelfReviewed");
        var stages = List.of("PLANNING", "RUNNING", "SUPERVISION", "REVIEW", "EVALUATION");
        var numbers = new ArrayList<Integer>();
        for (int number = 0; number < entries; number++) {
            numbers.add(number);
            if (numbers.size() == BATCH || number == entries - 1) {
                jdbc.batchUpdate(
                        "insert into ledger (at, matter_at, lag_days, actor, actor_name, campaign_id, branch_id, stage,"
                                + " subject_id, member_id, kind, task_id, instance_id, due, late, sentence, source, details)"
                                + " values (?, ?, ?, ?, ?, '2026', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '动员会纪要（R21）', ?)",
                        numbers,
                        BATCH,
                        (row, one) -> fill(row, one, begin.plusSeconds(25L * one), random, kinds, stages));
                numbers.clear();
            }
        }
    }

    private static void fill(
            PreparedStatement row,
            int number,
            OffsetDateTime at,
            Random random,
            List<String> kinds,
            List<String> stages)
            throws SQLException {
        var person = "P%04d".formatted(random.nextInt(10_000));
        var branch = "B%03d".formatted(random.nextInt(200));
        var late = random.nextInt(20) == 0;
        int lag = random.nextInt(50) == 0 ? random.nextInt(60) : 0;
        row.setObject(1, at);
        row.setObject(2, at.minusDays(lag));
        row.setInt(3, lag);
        row.setString(4, person);
        row.setString(5, "样例" + person + "（" + person + "）");
        row.setString(6, branch);
        row.setString(7, stages.get(random.nextInt(stages.size())));
        row.setString(8, person);
        row.setString(9, person);
        row.setString(10, kinds.get(random.nextInt(kinds.size())));
        row.setString(11, "task-" + number);
        row.setString(12, "instance-" + number / 4);
        row.setObject(13, at.plusDays(5));
        row.setBoolean(14, late);
        row.setString(15, "办结“确认个人目标”（样例" + person + "），截止 " + at.toLocalDate() + "，第" + number + "号");
        row.setString(16, "{\"values\":{\"name\":\"确认个人目标\",\"person\":{\"id\":\"" + person + "\",\"name\":\"样例\"}}}");
    }

    /** How many seconds hashing all of their bytes takes; PostgreSQL hands them out bit by bit within a transaction only. */
    private double bytes() {
        var digest = sha256();
        var nanos = new long[1];
        var rows = new JdbcTemplate(jdbc.getDataSource());
        rows.setFetchSize(BATCH);
        factory.the(TransactionOperations.class)
                .executeWithoutResult(status -> rows.query("select * from ledger order by id", row -> {
                    var line = Canonical.line(Canonical.entry(row, 0)).getBytes(StandardCharsets.UTF_8);
                    long begun = System.nanoTime();
                    digest.digest(line);
                    nanos[0] += System.nanoTime() - begun;
                }));
        return nanos[0] / 1e9;
    }

    private Speed sealed(double plain) {
        long begun = System.nanoTime();
        long entries = factory.the(Sealer.class).sealAll();
        return speed(entries, System.nanoTime() - begun, plain);
    }

    private Speed verified(double plain) {
        long begun = System.nanoTime();
        var report = Verification.of(factory.the(JdbcClient.class), factory.the(Heads.class));
        if (!report.findings().stream()
                .allMatch(finding -> finding.fault() == org.zhengchuang.audit.seal.Finding.Fault.INSERTED)) {
            throw new IllegalStateException(
                    "The ledger is not intact: " + report.findings().get(0));
        }
        return speed(report.entries(), System.nanoTime() - begun, plain);
    }

    private static Speed speed(long entries, long nanos, double plain) {
        var seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
        return new Speed(
                entries,
                Clients.rounded(seconds),
                Clients.rounded(entries / seconds),
                Clients.rounded(plain / seconds));
    }

    private Map<String, Pace> pages(int entries) {
        var auditor =
                Visitor.program(factory.port(), factory.the(CampaignStory.class).office(), Visitor.SAMPLE_PASSWORD);
        var pages = new LinkedHashMap<String, Pace>();
        var searches = new LinkedHashMap<>(SEARCHES);
        // Somebody turned pages until half of all lay behind him.
        searches.put("halfWay", "before=" + entries / 2);
        searches.put("halfWayInABranch", "branch=B007&before=" + entries / 2);
        searches.forEach((name, query) -> {
            look(auditor, query);
            pages.put(name, Clients.work(1, Collections.nCopies(LOOKS, query), one -> look(auditor, one)));
        });
        return pages;
    }

    private static void look(Visitor auditor, String query) {
        var answer = auditor.get("/api/audit?size=50&" + query);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(query + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
