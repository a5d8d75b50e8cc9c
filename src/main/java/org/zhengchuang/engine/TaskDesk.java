package org.zhengchuang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * An open task as its one person does it outside Tasklist: with the same form, through the same {@link TaskForm}, and
 * with the rights of whoever is signed in.
 */
@Component
public class TaskDesk {

    /**
     * @param sheet whether the form is a sheet (embedded HTML) and not a Camunda Form
     * @param source its text as it was deployed with the model
     * @param content what it is filled with, as JSON
     */
    public record Form(boolean sheet, String source, String content) {}

    private final TaskService tasks;
    private final FormService forms;

    TaskDesk(@Lazy TaskService tasks, @Lazy FormService forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /** The id of the person's open task of this kind that was opened last, such as his self-review. */
    public Optional<String> find(String task, String person) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey(task)
                .taskAssignee(person)
                .active()
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(org.camunda.bpm.engine.task.Task::getId)
                .findFirst();
    }

    /** Whether this is an open task of that person. */
    public boolean isOf(String taskId, String person) {
        return tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(person)
                        .active()
                        .count()
                == 1;
    }

    public Form form(String taskId) {
        TypedValue shown = tasks.getVariableLocalTyped(taskId, FormBinding.VARIABLE, false);
        var content = shown instanceof JsonValue json ? json.getValueSerialized() : "{}";
        try (var source = forms.getDeployedTaskForm(taskId)) {
            var text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return new Form(text.stripLeading().startsWith("<"), text, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RuntimeException caused by a {@link Refusal} where a rule does not allow it; nothing has changed then */
    public void submit(String taskId, String form) {
        forms.submitTaskForm(
                taskId, Map.of(FormBinding.VARIABLE, SpinValues.jsonValue(form).create()));
    }
}
