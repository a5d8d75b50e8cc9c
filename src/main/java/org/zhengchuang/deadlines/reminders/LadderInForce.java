package org.zhengchuang.deadlines.reminders;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.DecisionTables;

/** The ladder as it was deployed last. */
@Component
class LadderInForce implements Supplier<Ladder> {

    private final DecisionTables tables;

    LadderInForce(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Ladder get() {
        return new Ladder(question -> tables.ask(Ladder.TABLE, question));
    }
}
