package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.Visitor;
import org.zhengchuang.bench.Clients.Pace;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/**
 * A process of its own for a whole group: a target sheet is begun for each of very many members, while a few people look
 * at their pages; the one node is killed by {@code kill -9} when a fifth are there, and goes on after its next start. In
 * the end each has exactly one, and "my tasks" are looked at among so many. On PostgreSQL only: H2's file stays locked for a
 * while after a kill.
 */
final class ManyRun {

    private static final int DAYS_TO_COMMENDATION = 330;
    private static final int PLACE = 50;
    private static final int LOOKS = 200;
    private static final int LOOKERS = 10;
    private static final int KILLED_AT_PERCENT = 20;
    private static final String STARTED =
            "select count(*) from act_ru_task where task_def_key_ = 'Task_ConfirmTargets'";

    /** What somebody sees over HTTP: his home page, and his tasks by due date. */
    record Looks(Pace home, Pace myTasks) {}

    /**
     * @param perSecond over the time in which a node was working
     * @param killedAt how many there were when it was killed
     * @param each how many members have a sheet, and so many sheets there are
     * @param othersP95Ratio of {@code meanwhile} to {@code before}; the aim is 2 at most
     */
    record Figures(
            int members,
            int branches,
            double seconds,
            double perSecond,
            int killedAt,
            int each,
            Looks before,
            Looks meanwhile,
            double othersP95Ratio,
            Looks amongAll,
            Looks officeAmongAll,
            Pace completedAmongAll) {}

    private final Settings settings;
    private final Database database;
    private final JdbcTemplate jdbc;
    private final int members;
    private List<String> people;
    private String office;
    private Process node;

    private ManyRun(Settings settings, int members) throws Exception {
        this.settings = settings;
        this.database = Database.fresh(settings);
        this.jdbc = new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        this.members = members;
    }

    /** Arguments: how many members, and where the figures go. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.given();
        if (!settings.postgres()) {
            throw new IllegalArgumentException("bench.many needs bench.database=postgres");
        }
        var run = new ManyRun(settings, Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(run::stop));
        new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), run.measure());
        System.exit(0);
    }

    private Figures measure() throws Exception {
        prepare();
        var before = looks(start(false), people);
        stop();

        var first = start(true);
        long begun = System.nanoTime();
        var meanwhile = looks(first, people);
        awaitStarted(members * KILLED_AT_PERCENT / 100);
        stop();
        var seconds = (System.nanoTime() - begun) / 1e9;
        int killedAt = started();

        var second = start(true);
        long again = System.nanoTime();
        awaitStarted(members);
        seconds += (System.nanoTime() - again) / 1e9;
        check();
        var amongAll = looks(second, people);
        var ratio = meanwhile.home().p95() / before.home().p95();
        return new Figures(
                members,
                settings.manyBranches(),
                Clients.rounded(seconds),
                Clients.rounded(members / seconds),
                killedAt,
                started(),
                before,
                meanwhile,
                Clients.rounded(Math.max(
                        ratio, meanwhile.myTasks().p95() / before.myTasks().p95())),
                amongAll,
                looks(second, List.of(office)),
                completed(second));
    }

    /** Up to the approval of all plans, with a small factory; then there are more members, and nobody has his sheet yet. */
    private void prepare() {
        try (var factory = new Factory(database, settings.manyBranches(), settings.members())) {
            factory.the(ProcessEngineConfigurationImpl.class).getJobExecutor().shutdown();
            var story = factory.the(CampaignStory.class);
            story.launch(DAYS_TO_COMMENDATION);
            story.complete(List.of("Task_ConveyNotice", "Task_DraftPlan", "Task_SignPlan"));
            factory.the(Rehearsal.class).letTimeWork();
            var desk = new Desk(factory);
            factory.the(TaskService.class)
                    .createTaskQuery()
                    .taskDefinitionKey("Task_ApprovePlan")
                    .list()
                    .forEach(desk::complete);
            var roster = factory.the(Roster.class);
            office = roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id();
            var like = roster.branches().stream()
                    .map(branch -> roster.members(branch.id())
                            .get(Math.min(PLACE, settings.members()) - 1)
                            .id())
                    .toList();
            people = like.subList(0, Math.min(LOOKERS, like.size()));
            new ManyMembers(jdbc).add(members - settings.manyBranches() * settings.members(), like);
        }
        jdbc.execute("analyze");
    }

    /** Answers its port. */
    private int start(boolean works) throws IOException {
        var port = settings.directory().resolve("many.port");
        Files.deleteIfExists(port);
        node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + settings.heap(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyNode.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        database.heads().toString(),
                        String.valueOf(works),
                        port.toString())
                .inheritIO()
                .start();
        Clients.await(20, () -> Files.exists(port) || !node.isAlive());
        return Integer.parseInt(Files.readString(port));
    }

    /** {@code kill -9}. */
    private void stop() {
        if (node == null) {
            return;
        }
        node.destroyForcibly();
        try {
            node.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitStarted(int enough) {
        var limit = Instant.now().plus(Duration.ofSeconds(600 + members / 20));
        while (started() < enough) {
            if (Instant.now().isAfter(limit) || !node.isAlive()) {
                throw new IllegalStateException("Only " + started() + " of " + members + " have their sheet");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private int started() {
        return jdbc.queryForObject(STARTED, Integer.class);
    }

    /** Each has one, nobody two, and nothing was given up on. */
    private void check() {
        var sheets = jdbc.queryForMap("""
                select count(*) as all_of_them, count(distinct business_key_) as each_once
                  from act_hi_procinst where proc_def_key_ = 'target-sheet'""");
        var givenUp = jdbc.queryForObject("select count(*) from act_ru_incident", Integer.class);
        if (!sheets.values().stream().allMatch(count -> ((Number) count).intValue() == members) || givenUp > 0) {
            throw new IllegalStateException(members + " members, " + sheets + ", incidents " + givenUp);
        }
    }

    private Looks looks(int port, List<String> whose) {
        var visitors =
                whose.stream().map(person -> Visitor.signedIn(port, person)).toList();
        return new Looks(look(visitors, whose, false), look(visitors, whose, true));
    }

    /** The first look of each is not measured. */
    private static Pace look(List<Visitor> visitors, List<String> whose, boolean tasks) {
        var turns =
                IntStream.range(0, LOOKS).mapToObj(turn -> turn % whose.size()).toList();
        IntStream.range(0, whose.size()).forEach(person -> look(visitors, whose, tasks, person));
        return Clients.work(1, turns, person -> look(visitors, whose, tasks, person));
    }

    private static void look(List<Visitor> visitors, List<String> whose, boolean tasks, int person) {
        var path = tasks
                ? "/engine-rest/task?sortBy=dueDate&sortOrder=asc&maxResults=" + Desk.PAGE + "&assignee="
                        + whose.get(person)
                : "/";
        var answer =
                tasks ? visitors.get(person).get(path) : visitors.get(person).open(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    /** Members hand in their sheets among so many others. */
    private Pace completed(int port) {
        try (var forms = Factory.reopened(database, false)) {
            var sheets = new ArrayList<>(forms.the(TaskService.class)
                    .createTaskQuery()
                    .taskDefinitionKey("Task_ConfirmTargets")
                    .listPage(0, settings.sessions()));
            return new Browsers(port, new Desk(forms)).complete(sheets);
        }
    }
}
