package org.zhengchuang.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way of a form: filled when its task is created, bound, checked and handed to its {@link TaskForm} when the task is
 * completed. Whoever completes a task is its one accountable person; the engine itself would let others.
 */
@Component
class TaskForms {

    private final ObjectProvider<TaskForm<?>> handlers;
    private final FormBinding binding;
    private final IdentityService identities;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;
    private volatile Map<String, TaskForm<?>> byTask;

    TaskForms(
            ObjectProvider<TaskForm<?>> handlers,
            FormBinding binding,
            @Lazy IdentityService identities,
            Refusals refusals,
            ApplicationEventPublisher events) {
        this.handlers = handlers;
        this.binding = binding;
        this.identities = identities;
        this.refusals = refusals;
        this.events = events;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(10)
    void fill(DelegateTask task) {
        task.setVariableLocal(FormBinding.VARIABLE, prefill(task));
    }

    /** Fills an open task anew; where nothing has changed, nothing is written, and the history does not grow. */
    void refill(DelegateTask task) {
        var fresh = prefill(task);
        TypedValue shown = task.getVariableLocalTyped(FormBinding.VARIABLE, false);
        if (!(shown instanceof JsonValue json) || !fresh.getValueSerialized().equals(json.getValueSerialized())) {
            task.setVariableLocal(FormBinding.VARIABLE, fresh);
        }
    }

    private JsonValue prefill(DelegateTask task) {
        return binding.write(handlerOf(task.getTaskDefinitionKey()).prefill(contextOf(task, task.getAssignee())));
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
    @Order(10)
    void take(DelegateTask task) {
        refusals.noticing(() -> {
            var signedIn = identities.getCurrentAuthentication();
            var context = contextOf(task, signedIn == null ? null : signedIn.getUserId());
            if (!Objects.equals(context.actor(), context.assignee())) {
                throw new Refusal("engine.task.not-yours");
            }
            adopt(task);
            var routing = submit(handlerOf(context.task()), task, context);
            routing.words().forEach(task.getExecution()::setVariable);
            events.publishEvent(new WorkDone(task.getExecution().getProcessBusinessKey(), context.task()));
        });
    }

    /**
     * Tasklist submits the form to the task itself. A program that calls {@code /complete} instead leaves it with the
     * process, where neighbouring tasks would meet it: it is taken from there to where it belongs.
     */
    private static void adopt(DelegateTask task) {
        var execution = task.getExecution();
        if (execution.hasVariable(FormBinding.VARIABLE)) {
            task.setVariableLocal(FormBinding.VARIABLE, execution.getVariableTyped(FormBinding.VARIABLE, false));
            execution.removeVariable(FormBinding.VARIABLE);
        }
    }

    private <F> Routing submit(TaskForm<F> handler, DelegateTask task, TaskContext context) {
        return handler.submit(binding.read(task, handler.form()), context);
    }

    private TaskForm<?> handlerOf(String task) {
        var handler = byTask().get(task);
        if (handler == null) {
            throw new IllegalStateException("No TaskForm for " + task);
        }
        return handler;
    }

    Map<String, TaskForm<?>> byTask() {
        if (byTask == null) {
            List<TaskForm<?>> all = handlers.stream().collect(Collectors.toList());
            byTask = all.stream().collect(Collectors.toUnmodifiableMap(TaskForm::task, Function.identity()));
        }
        return byTask;
    }

    private static TaskContext contextOf(DelegateTask task, String actor) {
        return new TaskContext(
                task.getId(),
                task.getTaskDefinitionKey(),
                ProcessVariable.CAMPAIGN_ID.in(task),
                ProcessVariable.BRANCH_ID.in(task),
                ProcessVariable.MEMBER_ID.in(task),
                task.getAssignee(),
                actor,
                task);
    }
}
