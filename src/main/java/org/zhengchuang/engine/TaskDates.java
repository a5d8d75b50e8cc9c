package org.zhengchuang.engine;

import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves the due date of an open task; its assignee has no such right. */
@Component
public class TaskDates {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Instances instances;

    TaskDates(ObjectProvider<ProcessEngineConfigurationImpl> engine, Instances instances) {
        this.engine = engine;
        this.instances = instances;
    }

    /** Whoever calls this has checked who may decide so, and keeps the first date. */
    public void move(String taskId, OffsetDateTime due) {
        instances.unattended(() -> engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    var task = context.getTaskManager().findTaskById(taskId);
                    task.setDueDate(Date.from(due.toInstant()));
                    return task.triggerUpdateEvent();
                }));
    }
}
