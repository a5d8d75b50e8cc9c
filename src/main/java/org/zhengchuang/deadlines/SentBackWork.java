package org.zhengchuang.deadlines;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.DecisionTables;

/**
 * Tells work that was sent back from work that comes anew: the table {@code sent-back-work.dmn} names the tasks to which a
 * model returns when somebody does not accept them. They keep their dates. A judgement that is asked for once more, or the
 * next cycle's inspection, is new work with a date of its own.
 */
@Component
class SentBackWork {

    private static final String TABLE = "sent-back-work";

    private final Duties duties;
    private final DecisionTables tables;

    SentBackWork(Duties duties, DecisionTables tables) {
        this.duties = duties;
        this.tables = tables;
    }

    /** The duty that this new task takes up again. */
    Optional<Duty> before(DelegateTask task) {
        return duties.last(task.getProcessInstanceId(), task.getTaskDefinitionKey())
                .filter(duty -> duty.outcome() == Duty.Outcome.ON_TIME || duty.outcome() == Duty.Outcome.LATE)
                .filter(duty -> !tables.ask(TABLE, Map.of("task", duty.task())).isEmpty());
    }
}
