package org.zhengchuang.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.zhengchuang.calendar.WorkCalendar;

/**
 * How a duty stands against its date, in the words of the office. A pure question: the same duty at the same time has the
 * same colour, whoever asks.
 */
public enum Light {
    /** 红, 逾期: its day is over, and it is not done. */
    RED,
    /** 黄, 未达序时进度: by today more should be done of it than is. */
    YELLOW,
    /** 蓝, 临期: few working days are left. */
    BLUE,
    /** 绿: there is time, or no date at all. */
    GREEN;

    /**
     * @param behindOn from which day on it is behind its planned progress; null where it is not, or nobody counts
     * @param near how many working days left are few
     */
    public static Light of(
            OffsetDateTime due, LocalDate behindOn, OffsetDateTime now, int near, WorkCalendar calendar, ZoneId zone) {
        if (due == null) {
            return GREEN;
        }
        if (due.isBefore(now)) {
            return RED;
        }
        var today = now.atZoneSameInstant(zone).toLocalDate();
        if (behindOn != null && !behindOn.isAfter(today)) {
            return YELLOW;
        }
        return due.isAfter(nearUntil(now, near, calendar, zone)) ? GREEN : BLUE;
    }

    /** What is due up to then has few working days left: the last moment before the first working day beyond them. */
    public static OffsetDateTime nearUntil(OffsetDateTime now, int near, WorkCalendar calendar, ZoneId zone) {
        var today = now.atZoneSameInstant(zone).toLocalDate();
        return calendar.endOf(calendar.plus(today, near + 1).minusDays(1), zone);
    }

    /**
     * From which day on work on many is behind its plan if nothing more is done. The plan is even: on the morning of the
     * 15th of 20 working days, 14 twentieths should be done; the day at hand is never counted against anybody.
     *
     * @param opened the day on which the work came; it counts as the first where it is a working day
     * @param due the last day
     * @return nothing where all is done, or where there is no day to be behind on
     */
    static Optional<LocalDate> behindOn(LocalDate opened, LocalDate due, Progress progress, WorkCalendar calendar) {
        if (progress.done() >= progress.total()) {
            return Optional.empty();
        }
        var first = calendar.plus(opened, 0);
        var days = calendar.between(first, due) + 1;
        if (days < 1) {
            return Optional.empty();
        }
        // The first day n (counted from 0) on which n of all days have passed, and n/days > done/total.
        var passed = (int) ((long) progress.done() * days / progress.total()) + 1;
        var day = calendar.plus(first, passed);
        return day.isAfter(due) ? Optional.empty() : Optional.of(day);
    }
}
