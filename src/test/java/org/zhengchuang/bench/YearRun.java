package org.zhengchuang.bench;

import static org.zhengchuang.Rehearsal.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.Visitor;
import org.zhengchuang.bench.Clients.Pace;
import org.zhengchuang.bench.Clients.Times;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.roster.Roster;

/**
 * A process of its own for a campaign's year: whatever anybody owes is done by two people at a time, from the launch until
 * the Party committee has decided on ten nominees of every branch. How fast each kind of task goes, what a cycle of
 * supervision takes and leaves in the database, and how fast the ranking is seen.
 */
final class YearRun {

    private static final int DAYS_TO_COMMENDATION = 330;
    private static final int MEMBER_ITEMS = 12;
    private static final int NOMINEES_EACH = 10;
    private static final int LOOKS = 40;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A part of the year: what was done in it by whomever, and the rows that it left in the database. */
    record Part(double seconds, int tasks, long rows, double rowsPerMember) {}

    /** @param ranking the sheet with every nominee's score and place, as it is opened for the decision */
    record Evaluation(
            int nominees, int items, int scorers, double pointsPerSecond, Pace ranking, int sheetKiB, Pace explained) {}

    record Figures(
            int branches,
            int members,
            Map<String, Part> stages,
            Map<Integer, Part> cycles,
            Map<String, Pace> tasks,
            Evaluation evaluation,
            Memory peakMemory) {}

    private final Factory factory;
    private final Rehearsal rehearsal;
    private final Campaigns campaigns;
    private final Roster roster;
    private final JdbcTemplate jdbc;
    private final Desk desk;
    private final Map<String, Times> times = new TreeMap<>();
    private final int members;
    private Pace ranking;
    private int sheetKiB;

    private YearRun(Factory factory) {
        this.factory = factory;
        this.rehearsal = factory.the(Rehearsal.class);
        this.campaigns = factory.the(Campaigns.class);
        this.roster = factory.the(Roster.class);
        this.jdbc = factory.the(JdbcTemplate.class);
        this.desk = new Desk(factory);
        this.members = roster.members().size();
    }

    /** Arguments: how many branches, and where the figures go. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.given();
        try (var factory = new Factory(Database.fresh(settings), Integer.parseInt(arguments[0]), settings.members())) {
            var figures = new YearRun(factory).measure();
            new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), figures);
        }
        System.exit(0);
    }

    private Figures measure() {
        factory.the(ProcessEngineConfigurationImpl.class).getJobExecutor().shutdown();
        manyNomineesAndItems();
        factory.the(CampaignStory.class).begin(DAYS_TO_COMMENDATION);
        var stages = new TreeMap<String, Part>();
        var cycles = new TreeMap<Integer, Part>();
        stages.put("1 launch", until(() -> reached(CampaignStage.PLANNING)));
        stages.put("2 planning", until(() -> reached(CampaignStage.RUNNING)));
        until(() -> cycle() > 0 || reached(CampaignStage.REVIEW));
        while (!reached(CampaignStage.REVIEW)) {
            int open = cycle();
            cycles.put(open, until(() -> cycle() > open || reached(CampaignStage.REVIEW)));
        }
        stages.put("4 review", until(() -> reached(CampaignStage.EVALUATION)));
        stages.put("5 evaluation", until(() -> rehearsal.count("select count(*) from decision") > 0));
        check();
        var tasks = new TreeMap<String, Pace>();
        times.forEach((task, taken) -> tasks.put(task, taken.pace()));
        return new Figures(roster.branches().size(), members, stages, cycles, tasks, evaluation(), Memory.peak());
    }

    private boolean reached(CampaignStage stage) {
        return campaigns.get(CampaignStory.CAMPAIGN).stage().reached(stage);
    }

    private int cycle() {
        return rehearsal.count("select coalesce(max(number), 0) from inspection_cycle");
    }

    /** Everybody does what he owes; when nobody owes anything, the clock goes to the next timer. */
    private Part until(BooleanSupplier end) {
        long rows = rowsOfAllTables();
        long begun = System.nanoTime();
        int done = 0;
        while (!end.getAsBoolean()) {
            var open = new ArrayList<>(rehearsal.open());
            if (open.isEmpty()) {
                rehearsal.toTheNextTimer();
            } else {
                Collections.shuffle(open, new Random(1));
                var kinds = open.stream()
                        .collect(Collectors.groupingBy(Task::getTaskDefinitionKey, TreeMap::new, Collectors.toList()));
                kinds.forEach(this::complete);
                done += open.size();
                rehearsal.letTimeWork();
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        rows = rowsOfAllTables() - rows;
        return new Part(Clients.rounded(seconds), done, rows, Clients.rounded((double) rows / members));
    }

    private void complete(String kind, List<Task> open) {
        if (kind.equals("Task_DecideHonours")) {
            lookAtTheRanking(open.get(0));
        }
        times.merge(kind, Clients.times(Settings.CLIENTS, open, desk::complete), Times::and);
    }

    private long rowsOfAllTables() {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                                + " and lower(table_schema) = 'public'",
                        String.class)
                .stream()
                .mapToLong(table -> jdbc.queryForObject("select count(*) from \"" + table + "\"", Long.class))
                .sum();
    }

    private void manyNomineesAndItems() {
        desk.when("Task_DraftMethod", form -> {
            rows(form, "tracks").get(0).put("quota", 20);
            var items = Stream.concat(
                    IntStream.rangeClosed(1, MEMBER_ITEMS).mapToObj(YearRun::item),
                    rows(form, "items").stream()
                            .filter(item -> item.get("track").equals("BRANCH")));
            form.put("items", items.toList());
        });
        desk.when("Task_ProposeMeasure", form -> {
            if (form.get("memberName").toString().endsWith("7")) {
                form.putAll(Map.of("any", "YES", "measure", "开展岗位练兵(示例)", "direction", "ENTERPRISE"));
                form.put("serves", rows(form, "tasks").get(0).get("value"));
            }
        });
        desk.when("Task_HoldBranchMeeting", form -> {
            var people = rows(form, "people");
            var nominees = people.subList(people.size() - NOMINEES_EACH, people.size());
            form.put(
                    "candidates",
                    nominees.stream()
                            .map(person -> Map.of(
                                    "track",
                                    "MEMBER",
                                    "memberId",
                                    person.get("id"),
                                    "votesFor",
                                    people.size(),
                                    "deeds",
                                    "带头完成技术攻关"))
                            .toList());
        });
        desk.when(
                "Task_ScoreNominees",
                form -> rows(form, "scores").forEach(row -> {
                    var lost = HALF.multiply(
                            BigDecimal.valueOf(Math.floorMod(row.get("id").hashCode(), 3)));
                    row.put("points", new BigDecimal(row.get("max").toString()).subtract(lost));
                }));
        desk.when("Task_DecideHonours", form -> {
            var chosen = new HashSet<Object>();
            rows(form, "nominees").forEach(row -> {
                boolean first = row.get("place").equals(1) && chosen.add(row.get("track"));
                row.put("decision", first ? "AWARD" : "NOT");
            });
        });
    }

    private static Map<String, Object> item(int number) {
        return Map.of(
                "code",
                "M" + number,
                "track",
                "MEMBER",
                "name",
                "示例评分项目" + number,
                "maxPoints",
                number % 3 == 0 ? 9 : 8,
                "production",
                number == 1,
                "pointStep",
                HALF);
    }

    private void lookAtTheRanking(Task decision) {
        var committee = Visitor.program(factory.port(), decision.getAssignee(), Visitor.SAMPLE_PASSWORD);
        var sheet =
                "/engine-rest/task/" + decision.getId() + "/form-variables?variableNames=form&deserializeValues=false";
        sheetKiB = committee.get(sheet).body().length() >> 10;
        ranking = look(() -> committee.get(sheet));
    }

    private static Pace look(Supplier<HttpResponse<String>> page) {
        var looks = Collections.nCopies(LOOKS, page);
        looks.subList(0, LOOKS / 4).forEach(YearRun::ask);
        return Clients.work(1, looks, YearRun::ask);
    }

    private static void ask(Supplier<HttpResponse<String>> page) {
        var answer = page.get();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode());
        }
    }

    private Evaluation evaluation() {
        var scored = times.get("Task_ScoreNominees");
        var office = Visitor.signedIn(
                factory.port(), factory.the(CampaignStory.class).office());
        return new Evaluation(
                rehearsal.count("select count(*) from nominee"),
                MEMBER_ITEMS,
                rehearsal.count("select count(*) from scorer"),
                Clients.rounded(rehearsal.count("select count(*) from score") / scored.seconds()),
                ranking,
                sheetKiB,
                look(() -> office.open("/campaigns/" + CampaignStory.CAMPAIGN + "/decision")));
    }

    private void check() {
        var reviewed = rehearsal.count("select count(*) from self_review where track = 'MEMBER'");
        if (reviewed != members || rehearsal.incidents() > 0) {
            throw new IllegalStateException(
                    reviewed + " of " + members + " reviewed themselves, " + rehearsal.incidents() + " incidents");
        }
    }
}
