package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Runs what {@link Settings} say, each size in a process of its own, and prints the figures as JSON, which are in
 * {@code target/bench.json} too. Its name keeps it out of the ordinary test run; the profile {@code bench} runs it alone.
 */
class Benchmark {

    private static final int SHOWN_OF_LOG = 60;

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Settings settings = Settings.given();
    private String server = "";

    @Test
    void factoriesOfEverySizeBesideTheBareEngine() throws Exception {
        FileSystemUtils.deleteRecursively(settings.directory());
        Files.createDirectories(settings.directory());
        if (settings.postgres()) {
            // As careful with what is committed as a real one.
            try (var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                server = postgres.getJdbcUrl("postgres", "postgres");
                measure();
            }
        } else {
            measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        var factories = new ArrayList<ObjectNode>();
        for (int branches : settings.branches()) {
            var runs = new ArrayList<JsonNode>();
            for (int run = 1; run <= settings.runs(); run++) {
                runs.add(run(branches, run));
            }
            var factory = (ObjectNode) Medians.of(runs);
            if (runs.size() > 1) {
                factory.set("spread", Medians.spread(runs));
            }
            factories.add(factory);
        }
        var report = report(factories);
        var watch = report.putArray("watch");
        for (int duties : settings.duties()) {
            var result = settings.directory().resolve("watch-" + duties + ".json");
            process(WatchRun.class, duties, result);
            watch.add(json.readTree(result.toFile()));
        }
        if (settings.entries() > 0) {
            var ledger = settings.directory().resolve("ledger.json");
            process(LedgerRun.class, settings.entries(), ledger);
            report.set("ledger", json.readTree(ledger.toFile()));
        }
        if (settings.year() > 0) {
            var year = settings.directory().resolve("year.json");
            process(YearRun.class, settings.year(), year);
            report.set("year", json.readTree(year.toFile()));
        }
        if (settings.board() > 0) {
            var board = settings.directory().resolve("board.json");
            process(BoardRun.class, settings.warmUp(), board);
            report.set("board", json.readTree(board.toFile()));
        }
        if (settings.evaluation() > 0) {
            var evaluation = settings.directory().resolve("evaluation.json");
            process(EvaluationRun.class, settings.evaluation(), evaluation);
            report.set("evaluation", json.readTree(evaluation.toFile()));
        }
        if (settings.many() > 0) {
            var many = settings.directory().resolve("many.json");
            process(ManyRun.class, settings.many(), many);
            report.set("many", json.readTree(many.toFile()));
        }
        Files.writeString(Path.of("target", "bench.json"), json.writeValueAsString(report));
        System.out.println(json.writeValueAsString(report));
    }

    /** The factory first, then the bare engine, which is given the same sheet to fill in. */
    private ObjectNode run(int branches, int run) throws IOException, InterruptedException {
        var name = branches + "-" + run;
        var factory = settings.directory().resolve("factory-" + name + ".json");
        var bare = settings.directory().resolve("bare-" + name + ".json");
        process(FactoryRun.class, branches, factory);
        process(BareRun.class, branches, bare, factory);
        var figures = (ObjectNode) json.readTree(factory.toFile());
        var engine = json.readTree(bare.toFile());
        figures.remove("sheet");
        figures.set("bareEngine", engine);
        var ratio = figures.putObject("ratio");
        ratio.put("tasksCompleted", ratio(figures, "/tasksCompleted/perSecond", engine, "/tasksCompleted/perSecond"));
        ratio.put(
                "cpuOfTasksCompleted",
                ratio(figures, "/tasksCompleted/cpuMillis", engine, "/tasksCompleted/cpuMillis"));
        ratio.put("memberTasksStarted", ratio(figures, "/memberTasks/perSecond", engine, "/started/perSecond"));
        ratio.put("myTasksP50", ratio(figures, "/myTasks/members/p50", engine, "/myTasks/p50"));
        ratio.put("myTasksP95", ratio(figures, "/myTasks/members/p95", engine, "/myTasks/p95"));
        return figures;
    }

    /** Ours to the bare engine's. */
    private static double ratio(JsonNode figures, String ours, JsonNode engine, String bare) {
        return Clients.rounded(figures.at(ours).asDouble() / engine.at(bare).asDouble());
    }

    private void process(Class<?> main, int size, Path result, Path... further)
            throws IOException, InterruptedException {
        System.out.println(main.getSimpleName() + ", " + size);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heap(),
                "-cp",
                System.getProperty("java.class.path"),
                "-D" + Database.SERVER + "=" + server));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bench."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of(main.getName(), String.valueOf(size), result.toString()));
        List.of(further).forEach(path -> command.add(path.toString()));
        var log = settings.directory().resolve(result.getFileName() + ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var endsWithThis = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(endsWithThis);
        var code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(endsWithThis);
        if (code != 0) {
            var lines = Files.readAllLines(log);
            throw new IllegalStateException(String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - SHOWN_OF_LOG), lines.size())));
        }
        deleteDatabases();
    }

    private void deleteDatabases() throws IOException {
        try (var files = Files.newDirectoryStream(settings.directory(), Database.PREFIX + "*")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    private ObjectNode report(List<ObjectNode> factories) {
        var report = json.createObjectNode();
        report.put("measuredAt", Instant.now().toString());
        report.putObject("machine")
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("java", System.getProperty("java.version"))
                .put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        report.put("database", settings.database())
                .put("heap", settings.heap())
                .put("clients", Settings.CLIENTS)
                .put("runs", settings.runs());
        if (!factories.isEmpty()) {
            report.set("costPerBranch", costPerBranch(factories));
        }
        report.putArray("factories").addAll(factories);
        return report;
    }

    /**
     * Milliseconds at each size. What is asked is that a branch does not become dearer as the factory grows: growth is
     * that of the largest factory over the smallest, and 20 % at most is the aim.
     */
    private ObjectNode costPerBranch(List<ObjectNode> factories) {
        var cost = json.createObjectNode();
        cost(cost.putObject("firstTask"), factories, "/firstTasks/millisPerBranch", false);
        cost(cost.putObject("memberTasks"), factories, "/memberTasks/millisPerBranch", false);
        cost(cost.putObject("membersForms"), factories, "/tasksCompleted/perSecond", true);
        return cost;
    }

    private void cost(ObjectNode cost, List<ObjectNode> factories, String path, boolean perSecond) {
        var values = factories.stream()
                .map(factory -> factory.at(path).asDouble())
                .map(value -> perSecond ? 1_000 * settings.members() / value : value)
                .map(Clients::rounded)
                .toList();
        for (int i = 0; i < values.size(); i++) {
            cost.put(factories.get(i).get("branches").asText(), values.get(i));
        }
        cost.put("growthPercent", Math.round((values.get(values.size() - 1) / values.get(0) - 1) * 100));
    }
}
