package org.zhengchuang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/** What a person owes is done by a person: time reminds and escalates, it never completes a task or takes it away. */
class NoTimeoutDecidesTests {

    private static final Pattern COMPLETING = Pattern.compile(
            "\\.(complete|completeWithVariablesInReturn|submitTaskForm\\w*|resolveTask)\\([^)]*[Tt]ask");

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static List<BpmnModelInstance> models() throws IOException {
        return files("processes", ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList();
    }

    @Test
    void noTimerInterruptsAnybodysWork() throws IOException {
        for (var model : models()) {
            assertThat(model.getModelElementsByType(BoundaryEvent.class))
                    .as("timers that end what they are attached to")
                    .noneMatch(event -> event.cancelActivity() && isTimer(event.getEventDefinitions()));
            assertThat(model.getModelElementsByType(StartEvent.class))
                    .as("timers that end the process around them")
                    .noneMatch(event -> event.getParentElement() instanceof SubProcess
                            && event.isInterrupting()
                            && isTimer(event.getEventDefinitions()));
        }
    }

    private static boolean isTimer(java.util.Collection<?> definitions) {
        return definitions.stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    /** But for the page on which the person himself completes it. */
    @Test
    void nothingInTheProductCompletesATask() throws IOException {
        for (var source : files("src/main/java", ".java")
                .filter(file -> !file.endsWith("TaskDesk.java"))
                .toList()) {
            assertThat(COMPLETING.matcher(Files.readString(source)).find())
                    .as("%s completes a task", source)
                    .isFalse();
        }
    }
}
