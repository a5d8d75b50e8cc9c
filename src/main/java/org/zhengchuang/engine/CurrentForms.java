package org.zhengchuang.engine;

import java.io.InputStream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/**
 * Shows an open task with the form that the newest version of its model names, in Tasklist, over REST and on our own page.
 * The {@link TaskForm} that takes the submission is always the newest too, and would refuse what a form of a former
 * version of the product hands in (decision 0044).
 */
@Component
class CurrentForms extends AbstractCamundaConfiguration {

    private static final String OF_DEPLOYMENT = "embedded:deployment:";

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setFormService(new Forms());
    }

    private static final class Forms extends FormServiceImpl {

        @Override
        public TaskFormData getTaskFormData(String taskId) {
            return commandExecutor.execute(new Current(taskId));
        }

        @Override
        public InputStream getDeployedTaskForm(String taskId) {
            return commandExecutor.execute(new GetDeployedTaskFormCmd(taskId) {
                @Override
                protected FormData getFormData() {
                    return commandContext.runWithoutAuthorization(new Current(taskId));
                }
            });
        }
    }

    /** Which form it is. A task that the newest version does not have any more keeps its own. */
    private record Current(String taskId) implements Command<TaskFormData> {

        @Override
        public TaskFormData execute(CommandContext context) {
            var own = new GetTaskFormCmd(taskId).execute(context);
            var task = (TaskEntity) own.getTask();
            if (task.getProcessDefinitionId() == null) {
                return own;
            }
            var newest = newest(task, context);
            var definition = newest.getTaskDefinitions().get(task.getTaskDefinitionKey());
            if (newest.getId().equals(task.getProcessDefinitionId()) || definition == null) {
                return own;
            }
            var current = of(task, definition.getFormDefinition(), newest);
            return isThere(current, context) ? current : own;
        }

        private static ProcessDefinitionEntity newest(TaskEntity task, CommandContext context) {
            var definitions = context.getProcessEngineConfiguration().getDeploymentCache();
            var key = definitions
                    .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                    .getKey();
            return definitions.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, task.getTenantId());
        }

        private static TaskFormData of(TaskEntity task, FormDefinition form, ProcessDefinitionEntity newest) {
            var current = new TaskFormDataImpl();
            current.setTask(task);
            current.setDeploymentId(newest.getDeploymentId());
            if (form.getFormKey() != null) {
                current.setFormKey(value(form.getFormKey(), task));
            } else if (form.getCamundaFormDefinitionKey() != null) {
                current.setCamundaFormRef(new CamundaFormRefImpl(
                        value(form.getCamundaFormDefinitionKey(), task), form.getCamundaFormDefinitionBinding()));
            }
            return current;
        }

        private static String value(Expression expression, TaskEntity task) {
            return expression.getValue(task).toString();
        }

        /** A model that somebody deployed alone, without its form, changes no task that is open. */
        private static boolean isThere(TaskFormData form, CommandContext context) {
            if (form.getCamundaFormRef() != null) {
                return context.getCamundaFormDefinitionManager()
                                .findDefinitionByDeploymentAndKey(
                                        form.getDeploymentId(),
                                        form.getCamundaFormRef().getKey())
                        != null;
            }
            return form.getFormKey() != null
                    && form.getFormKey().startsWith(OF_DEPLOYMENT)
                    && context.getResourceManager()
                                    .findResourceByDeploymentIdAndResourceName(
                                            form.getDeploymentId(),
                                            form.getFormKey().substring(OF_DEPLOYMENT.length()))
                            != null;
        }
    }
}
