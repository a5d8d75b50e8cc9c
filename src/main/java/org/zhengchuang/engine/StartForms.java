package org.zhengchuang.engine;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The form of a start event, handled like a task's. Its words become process variables; the submission itself is taken
 * away, since facts live in tables.
 */
@Component
class StartForms {

    private final ObjectProvider<TaskForms> forms;
    private final FormBinding binding;
    private final IdentityService identities;
    private final Refusals refusals;

    StartForms(
            ObjectProvider<TaskForms> forms,
            @Lazy FormBinding binding,
            @Lazy IdentityService identities,
            Refusals refusals) {
        this.forms = forms;
        this.binding = binding;
        this.identities = identities;
        this.refusals = refusals;
    }

    /** Called while a model is parsed; whether the start event has a form is known only when it is passed. */
    void listenTo(ActivityImpl startEvent) {
        startEvent.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::take);
    }

    private void take(DelegateExecution execution) {
        var handler = forms.getObject().byTask().get(execution.getCurrentActivityId());
        if (handler != null) {
            refusals.noticing(() -> submit(handler, execution));
        } else {
            // Nobody asked for one here; left with the process, it would pass for that of the first task.
            execution.removeVariable(FormBinding.VARIABLE);
        }
    }

    private <F> void submit(TaskForm<F> handler, DelegateExecution execution) {
        var form = binding.read(execution, handler.form());
        execution.removeVariable(FormBinding.VARIABLE);
        var signedIn = identities.getCurrentAuthentication();
        var actor = signedIn == null ? null : signedIn.getUserId();
        Map<String, Object> words = handler.submit(
                        form,
                        new TaskContext(
                                execution.getProcessInstanceId(),
                                handler.task(),
                                ProcessVariable.CAMPAIGN_ID.in(execution),
                                ProcessVariable.BRANCH_ID.in(execution),
                                ProcessVariable.MEMBER_ID.in(execution),
                                actor,
                                actor,
                                execution))
                .words();
        words.forEach(execution::setVariable);
        if (execution.getProcessBusinessKey() == null) {
            execution.setProcessBusinessKey(
                    Stream.of(ProcessVariable.CAMPAIGN_ID, ProcessVariable.BRANCH_ID, ProcessVariable.MEMBER_ID)
                            .map(id -> id.in(execution))
                            .takeWhile(Objects::nonNull)
                            .collect(Collectors.joining("/")));
        }
    }
}
