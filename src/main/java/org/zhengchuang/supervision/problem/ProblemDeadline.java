package org.zhengchuang.supervision.problem;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A problem's deadline is that of its duty: whoever puts it right cannot move it, an approved extension does, and the list
 * of problems hears of it here.
 */
@Component
class ProblemDeadline {

    private final Problems problems;
    private final Clock clock;

    ProblemDeadline(Problems problems, Clock clock) {
        this.problems = problems;
        this.clock = clock;
    }

    @EventListener(
            condition = "#task.taskDefinitionKey == 'Task_RectifyProblem'"
                    + " and (#task.eventName == 'create' or #task.eventName == 'update')")
    @Order(30)
    void follow(DelegateTask task) {
        problems.dueOn(
                Problems.PROBLEM_ID.in(task),
                task.getDueDate().toInstant().atZone(clock.getZone()).toLocalDate());
    }
}
