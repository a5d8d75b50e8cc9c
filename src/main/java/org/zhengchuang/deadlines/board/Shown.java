package org.zhengchuang.deadlines.board;

import java.time.LocalDate;
import org.zhengchuang.deadlines.Light;

/**
 * A row as its reader sees it.
 *
 * @param baselineOn the first day, and {@code dueOn} the day in force; null where the model gives none
 * @param provisional whether the day lies beyond the announced holidays, so that it may still be another
 * @param mine whether its reader owes it, and does it in Tasklist
 */
record Shown(Row row, Light light, LocalDate baselineOn, LocalDate dueOn, boolean provisional, boolean mine) {

    public boolean moved() {
        return baselineOn != null && !baselineOn.equals(dueOn);
    }
}
