package org.zhengchuang.deadlines.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.zhengchuang.calendar.WorkCalendar;

/**
 * The ladder (提醒与上报规则): on which working day before or after the date in force who is told. It is the table
 * {@code reminders.dmn}, which the office can change.
 */
class Ladder {

    static final String TABLE = "reminders";

    /** As many working days back a step is looked for that nobody took, because the product did not run then. */
    private static final int LOOK_BACK = 5;

    /** @param step working days after the date in force; negative before it */
    record Rung(int step, Audience audience, Kind kind) {}

    private final Function<Map<String, Object>, List<Map<String, Object>>> table;
    private final Map<Integer, List<Rung>> known = new HashMap<>();

    /** One for each pass: within it the table is asked once for a working day. */
    Ladder(Function<Map<String, Object>, List<Map<String, Object>>> table) {
        this.table = table;
    }

    /**
     * On which working day after the date in force a day is, negative before it. A date that is no working day (somebody
     * set it past the calendar) counts as the last one before it: that is when the work was to be done.
     */
    static int step(WorkCalendar calendar, LocalDate dueOn, LocalDate day) {
        return -calendar.between(day, counted(calendar, dueOn));
    }

    /** The day of a step. */
    static LocalDate dayOf(WorkCalendar calendar, LocalDate dueOn, int step) {
        return calendar.plus(counted(calendar, dueOn), step);
    }

    private static LocalDate counted(WorkCalendar calendar, LocalDate dueOn) {
        return calendar.isWorkday(dueOn) ? dueOn : calendar.previousWorkday(dueOn);
    }

    /** What the table says of that very working day. */
    List<Rung> at(int step) {
        return known.computeIfAbsent(step, this::asked);
    }

    /**
     * For each audience the last rung that has come, {@code workingDays} after the date in force: the one of today, or one
     * that was missed. What is older is overtaken by it, and nobody is told it any more.
     */
    List<Rung> lastAt(int workingDays) {
        var found = new ArrayList<Rung>();
        Set<Audience> missing = EnumSet.allOf(Audience.class);
        for (int step = workingDays; step >= workingDays - LOOK_BACK; step--) {
            for (var rung : at(step)) {
                if (missing.remove(rung.audience())) {
                    found.add(rung);
                }
            }
        }
        found.sort(Comparator.comparing(Rung::audience));
        return found;
    }

    private List<Rung> asked(int step) {
        var question = Map.<String, Object>of("workingDays", step, "fifthDay", step > 0 && step % 5 == 0);
        return table.apply(question).stream()
                .map(line -> new Rung(
                        step, Audience.valueOf((String) line.get("audience")), Kind.valueOf((String) line.get("kind"))))
                .distinct()
                .toList();
    }
}
