package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.zhengchuang.bench.Clients.Pace;

/**
 * A process of its own for the engine without our product: the same database, the engine set as ours is, a model of the
 * target sheet's shape with the same form in it. No listeners, no tables of ours, no Spring.
 */
final class BareRun {

    private static final String PROCESS = "bare-sheet";
    private static final List<String> GROUPS = List.of("member");
    private static final int LOOKS = 1_000;

    record Figures(int members, Pace started, Pace tasksCompleted, Pace myTasks, Memory peakMemory) {}

    private final ProcessEngine engine;
    private final Desk.Sheet sheet;

    private BareRun(ProcessEngine engine, Desk.Sheet sheet) {
        this.engine = engine;
        this.sheet = sheet;
    }

    /** Arguments: how many branches, where the figures go, and the figures of the factory to which they are compared. */
    public static void main(String[] arguments) throws Exception {
        var json = new ObjectMapper();
        var settings = Settings.given();
        var sheet =
                json.treeToValue(json.readTree(Path.of(arguments[2]).toFile()).get("sheet"), Desk.Sheet.class);
        members(settings, settings.warmUp() * settings.members(), sheet);
        var figures = members(settings, Integer.parseInt(arguments[0]) * settings.members(), sheet);
        json.writeValue(Path.of(arguments[1]).toFile(), figures);
        System.exit(0);
    }

    private static Figures members(Settings settings, int members, Desk.Sheet sheet) throws Exception {
        var database = Database.fresh(settings);
        try (var connections = new HikariDataSource()) {
            connections.setJdbcUrl(database.url());
            connections.setUsername(database.user());
            connections.setPassword(database.password());
            connections.setMaximumPoolSize(20);
            var engine = configuration(connections).buildProcessEngine();
            try {
                return new BareRun(engine, sheet).measure(members, settings.sheets());
            } finally {
                engine.close();
            }
        }
    }

    /** What application.yaml says to ours. */
    private static StandaloneProcessEngineConfiguration configuration(HikariDataSource connections) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(connections.getJdbcUrl());
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAuthorizationEnabled(true);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setEnableHistoricInstancePermissions(true);
        configuration.setHistoryRemovalTimeStrategy("start");
        configuration.setHistoryCleanupEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        return configuration;
    }

    private Figures measure(int members, int most) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .userTask("Task_Sheet")
                                .camundaAssignee("${memberId}")
                                .camundaDueDate("2099-12-01T23:59:59")
                                .endEvent()
                                .done())
                .deploy();
        var people =
                IntStream.rangeClosed(1, members).mapToObj("M%06d"::formatted).toList();
        var started = Clients.work(Settings.CLIENTS, people, this::start);
        var looking = new ArrayList<String>();
        new Random(1).ints(LOOKS, 0, members).mapToObj(people::get).forEach(looking::add);
        looking.forEach(this::look);
        var looks = Clients.work(1, looking, this::look);
        var open = new ArrayList<>(engine.getTaskService().createTaskQuery().list());
        Collections.shuffle(open, new Random(1));
        var completed = Clients.work(Settings.CLIENTS, open.subList(0, Math.min(most, open.size())), this::complete);
        return new Figures(members, started, completed, looks, Memory.peak());
    }

    private void start(String member) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        PROCESS,
                        "2026/B001/" + member,
                        Map.of(
                                "campaignId",
                                "2026",
                                "branchId",
                                "B001",
                                "memberId",
                                member,
                                "form",
                                SpinValues.jsonValue(sheet.shown()).create()));
    }

    private void look(String member) {
        as(
                member,
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .taskAssignee(member)
                        .orderByDueDate()
                        .asc()
                        .listPage(0, Desk.PAGE));
    }

    private void complete(Task task) {
        as(task.getAssignee(), () -> {
            JsonValue shown = engine.getFormService()
                    .getTaskFormVariables(task.getId(), List.of("form"), false)
                    .getValueTyped("form");
            if (shown.getValueSerialized().isEmpty()) {
                throw new IllegalStateException("An empty form");
            }
            engine.getFormService()
                    .submitTaskForm(
                            task.getId(),
                            Map.of("form", SpinValues.jsonValue(sheet.sent()).create()));
            return null;
        });
    }

    private <T> T as(String member, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(member, GROUPS);
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
