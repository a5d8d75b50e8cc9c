package org.zhengchuang.evaluation;

import java.time.LocalDate;
import org.zhengchuang.calendar.WorkCalendar;

/** How the days of a public notice are counted: in working days, standing still while an objection is examined; it only ever grows. */
final class NoticeCount {

    /** How many working days (工作日) a notice is up; the day of posting does not count. */
    static final int WORKING_DAYS = 5;

    private NoticeCount() {}

    static LocalDate end(WorkCalendar calendar, LocalDate postedOn) {
        return calendar.plus(postedOn, WORKING_DAYS);
    }

    /**
     * The count goes on after a pause: the working days that were left on its first day, that one among them, follow the
     * day on which it ended. The day of posting never counts.
     */
    static LocalDate goesOn(
            WorkCalendar calendar, LocalDate postedOn, LocalDate end, LocalDate pausedFrom, LocalDate resumedOn) {
        int left = Math.max(0, calendar.between(later(postedOn, pausedFrom.minusDays(1)), end));
        return later(end, left == 0 ? end : calendar.plus(resumedOn, left));
    }

    /** The count starts again, because what was posted has been corrected. */
    static LocalDate startsAgain(WorkCalendar calendar, LocalDate end, LocalDate correctedOn) {
        return later(end, end(calendar, correctedOn));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
