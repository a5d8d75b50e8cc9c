package org.zhengchuang.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhengchuang.calendar.WorkCalendar;

/**
 * A cycle (检查周期) as the milestones of the running stage have it. Cycles follow each other from the stage's first day to
 * its last; a rest shorter than half a cycle belongs to the one before it.
 *
 * @param startsOn first day of what is inspected
 * @param opensOn the day on which inspection begins, some working days before the end
 * @param closesOn last day
 */
record CyclePlan(int number, LocalDate startsOn, LocalDate opensOn, LocalDate closesOn) {

    private static final int HALF_A_MONTH = 15;

    static List<CyclePlan> of(LocalDate first, LocalDate last, SupervisionSettings settings, WorkCalendar calendar) {
        var cycles = new ArrayList<CyclePlan>();
        for (var start = first; !start.isAfter(last); start = end(cycles).plusDays(1)) {
            var number = cycles.size() + 1;
            var end = first.plusMonths((long) number * settings.cycleMonths()).minusDays(1);
            if (end.plusDays((long) HALF_A_MONTH * settings.cycleMonths()).isAfter(last)) {
                end = last;
            }
            cycles.add(until(number, start, end, settings, calendar));
        }
        return cycles;
    }

    static CyclePlan until(
            int number, LocalDate start, LocalDate end, SupervisionSettings settings, WorkCalendar calendar) {
        var opens = calendar.plus(end, -settings.leadWorkingDays());
        return new CyclePlan(number, start, opens.isBefore(start) ? start : opens, end);
    }

    private static LocalDate end(List<CyclePlan> cycles) {
        return cycles.get(cycles.size() - 1).closesOn();
    }
}
