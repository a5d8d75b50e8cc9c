package org.zhengchuang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * What the models say of tasks, owners, due dates and timers, as the tables of {@code processes/README.md}: nobody writes
 * them by hand, and {@link ModelTablesTests} fails when they are stale.
 */
final class ModelTables {

    static final Path README = Path.of("processes", "README.md");

    private static final Path DUE_DATES = Path.of("processes", "deadlines", "due-dates.dmn");
    private static final String BEGIN = "<!-- generated from the models: see src/docs/changing.md -->\n";
    private static final String END = "<!-- end of what is generated -->\n";

    private record Due(String stage, String from, int days) {

        @Override
        public String toString() {
            var many = Math.abs(days) + (Math.abs(days) == 1 ? " working day " : " working days ");
            return switch (from) {
                case "OPENED" -> many + "after it opens";
                case "STAGE_START" -> day(many, "the first day of " + stage);
                default -> day(many, "the last day of " + stage);
            };
        }

        private String day(String many, String anchor) {
            return days == 0 ? anchor : many + (days < 0 ? "before " : "after ") + anchor;
        }
    }

    private ModelTables() {}

    /** The page as it should read. */
    static String current(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(README + " has no place for the tables");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + tables() + "\n" + page.substring(end);
    }

    private static String tables() {
        var due = dueDates();
        var tasks = new ArrayList<String>();
        var timers = new ArrayList<String>();
        for (var path : models()) {
            var model = Bpmn.readModelFromFile(path.toFile());
            var process = processOf(model);
            model.getModelElementsByType(UserTask.class)
                    .forEach(task -> tasks.add("| `%s` | %s `%s` | `%s` | %s |"
                            .formatted(
                                    process,
                                    task.getName(),
                                    task.getId(),
                                    bare(task.getCamundaAssignee()),
                                    due.get(task.getId()))));
            model.getModelElementsByType(TimerEventDefinition.class)
                    .forEach(timer ->
                            timers.add("| `%s` | %s | `%s` |".formatted(process, nameOf(timer), whenOf(timer))));
        }
        return "| Process | Task 任务 | Owner 责任人 | Due 到期 |\n|---|---|---|---|\n"
                + String.join("\n", tasks)
                + "\n\n| Process | Timer 定时 | When it rings |\n|---|---|---|\n"
                + String.join("\n", timers)
                + "\n";
    }

    private static List<Path> models() {
        try (Stream<Path> files = Files.walk(README.getParent())) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String processOf(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    private static String bare(String expression) {
        return expression.replaceAll("^[$#]\\{(.*)}$", "$1");
    }

    private static String nameOf(TimerEventDefinition timer) {
        return timer.getParentElement() instanceof FlowElement event && event.getName() != null
                ? event.getName()
                : timer.getId();
    }

    private static String whenOf(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeDate(), timer.getTimeCycle(), timer.getTimeDuration())
                .filter(java.util.Objects::nonNull)
                .map(expression -> bare(expression.getTextContent()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Due> dueDates() {
        var due = new HashMap<String, Due>();
        Dmn.readModelFromFile(DUE_DATES.toFile())
                .getModelElementsByType(Rule.class)
                .forEach(rule -> {
                    var answers = rule.getOutputEntries().stream()
                            .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                            .toList();
                    var task = rule.getInputEntries()
                            .iterator()
                            .next()
                            .getText()
                            .getTextContent()
                            .replace("\"", "");
                    due.put(task, new Due(answers.get(0), answers.get(1), Integer.parseInt(answers.get(2))));
                });
        return due;
    }
}
