package org.zhengchuang.deadlines;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Why tasks are being moved. Whoever moves them says so here, for the ledger hears from the engine only that a task has
 * another assignee.
 */
@Component
class Handovers {

    /** @param reason in the words of whoever decided it; may be null */
    record Ground(DutyHolder.Cause cause, String reason) {}

    private final ThreadLocal<Ground> ground = new ThreadLocal<>();

    void because(DutyHolder.Cause cause, String reason, Runnable move) {
        ground.set(new Ground(cause, reason));
        try {
            move.run();
        } finally {
            ground.remove();
        }
    }

    Optional<Ground> ground() {
        return Optional.ofNullable(ground.get());
    }
}
