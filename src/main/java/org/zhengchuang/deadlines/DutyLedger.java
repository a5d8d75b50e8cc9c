package org.zhengchuang.deadlines;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;

/** Opens a duty with every user task of every process, lets it follow its person, and closes it with the task. */
@Component
class DutyLedger {

    private final Duties duties;
    private final DueDates dueDates;
    private final Extensions extensions;
    private final Clock clock;

    DutyLedger(Duties duties, DueDates dueDates, Extensions extensions, Clock clock) {
        this.duties = duties;
        this.dueDates = dueDates;
        this.extensions = extensions;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(20)
    void open(DelegateTask task) {
        var due = at(task.getDueDate());
        duties.open(new Duty(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                processOf(task),
                task.getProcessInstanceId(),
                ProcessVariable.CAMPAIGN_ID.in(task),
                ProcessVariable.BRANCH_ID.in(task),
                ProcessVariable.MEMBER_ID.in(task),
                dueDates.rule(task.getTaskDefinitionKey()).stage(),
                task.getAssignee(),
                due,
                due,
                0,
                OffsetDateTime.now(clock),
                null,
                null));
    }

    @EventListener(condition = "#task.eventName == 'assignment'")
    @Order(20)
    void follow(DelegateTask task) {
        duties.find(task.getId())
                .filter(duty -> !duty.person().equals(task.getAssignee()))
                .ifPresent(duty -> duties.handOver(duty.id(), task.getAssignee(), null));
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    @Order(20)
    void close(DelegateTask task) {
        duties.close(task.getId(), false);
        extensions.lapse(task.getId());
    }

    @EventListener(condition = "#task.eventName == 'delete'")
    @Order(20)
    void cancel(DelegateTask task) {
        duties.close(task.getId(), true);
        extensions.lapse(task.getId());
    }

    private OffsetDateTime at(Date due) {
        return due.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    /** The key of the process: its definition's id begins with it. */
    private static String processOf(DelegateTask task) {
        return task.getProcessDefinitionId().split(":")[0];
    }
}
