package org.zhengchuang.engine;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the model again whose an open task is. After a handover, an absence or a new secretary the same expression that
 * named the assignee names another: the task moves to him, and nobody has to know which tasks depend on which office.
 * Its form is filled anew, as he is to see it.
 */
@Component
public class Assignments {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final IdentityService identities;
    private final TaskForms forms;

    Assignments(
            ObjectProvider<ProcessEngineConfigurationImpl> engine, @Lazy IdentityService identities, TaskForms forms) {
        this.engine = engine;
        this.identities = identities;
        this.forms = forms;
    }

    /** Moves those of these tasks that are another's by now; answers how many moved. */
    public int reconsider(Collection<String> taskIds) {
        var signedIn = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return engine.getObject().getCommandExecutorTxRequired().execute(context -> (int)
                    taskIds.stream().filter(task -> reconsider(context, task)).count());
        } finally {
            identities.setAuthentication(signedIn);
        }
    }

    private boolean reconsider(CommandContext context, String taskId) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition().getAssigneeExpression() == null) {
            return false;
        }
        var person =
                String.valueOf(task.getTaskDefinition().getAssigneeExpression().getValue(task.getExecution()));
        if (person.equals(task.getAssignee())) {
            return false;
        }
        task.setAssignee(person);
        forms.refill(task);
        task.triggerUpdateEvent();
        return true;
    }
}
