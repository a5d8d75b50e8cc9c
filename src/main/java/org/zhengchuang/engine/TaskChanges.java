package org.zhengchuang.engine;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the product itself changes in tasks that are open; their assignees have no such right. */
@Component
public class TaskChanges {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final IdentityService identities;
    private final TaskForms forms;
    private final JdbcClient jdbc;

    TaskChanges(
            ObjectProvider<ProcessEngineConfigurationImpl> engine,
            @Lazy IdentityService identities,
            TaskForms forms,
            JdbcClient jdbc) {
        this.engine = engine;
        this.identities = identities;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** Makes the task due at another time. Whoever calls this has the right to decide so, and keeps the first date. */
    public void moveDueDate(String taskId, OffsetDateTime due) {
        change(taskId, task -> {
            task.setDueDate(Date.from(due.toInstant()));
            task.triggerUpdateEvent();
        });
    }

    /** Fills the forms of the open tasks of this instance anew: what they show has changed since they were created. */
    public void refill(String process, String businessKey) {
        jdbc.sql("""
                        select t.ID_ from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
                          join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                         where d.KEY_ = :process and e.BUSINESS_KEY_ = :businessKey
                        """)
                .param("process", process)
                .param("businessKey", businessKey)
                .query(String.class)
                .list()
                .forEach(task -> change(task, forms::fill));
    }

    private void change(String taskId, Consumer<TaskEntity> change) {
        var signedIn = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            engine.getObject().getCommandExecutorTxRequired().execute(context -> {
                var task = context.getTaskManager().findTaskById(taskId);
                if (task != null) {
                    change.accept(task);
                }
                return null;
            });
        } finally {
            identities.setAuthentication(signedIn);
        }
    }
}
