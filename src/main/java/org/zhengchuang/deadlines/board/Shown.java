package org.zhengchuang.deadlines.board;

import java.time.LocalDate;
import java.util.List;
import org.zhengchuang.deadlines.Light;
import org.zhengchuang.engine.Text;

/**
 * A row as its reader sees it.
 *
 * @param baselineOn the first day, and {@code dueOn} the day in force; null where the model gives none
 * @param provisional whether the day lies beyond the announced holidays, so that it may still be another
 * @param mine whether its reader owes it, and does it in Tasklist
 * @param dates how it came by its date; empty where that is the first one
 */
record Shown(
        Row row,
        Light light,
        LocalDate baselineOn,
        LocalDate dueOn,
        boolean provisional,
        boolean mine,
        List<Text> dates) {

    Shown with(List<Text> story) {
        return new Shown(row, light, baselineOn, dueOn, provisional, mine, story);
    }
}
