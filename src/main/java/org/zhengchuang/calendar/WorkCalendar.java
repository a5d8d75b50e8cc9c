package org.zhengchuang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The working days (工作日) of mainland China: Monday to Friday, less the statutory holidays (法定节假日), plus the weekend
 * days that are worked in exchange (调休), plus whatever the factory itself added. Immutable, and nothing in it asks what
 * day it is today: the same question always has the same answer.
 *
 * <p>The holidays of a year are known only once the State Council has announced them, late in the year before.
 * Beyond that the calendar answers with a plain week, and {@link #knows} says so; wherever such a date is shown it is
 * marked as provisional.
 *
 * <p>Whoever counts for many people asks {@link WorkCalendars} once and keeps the answer while he counts.
 */
public final class WorkCalendar {

    /**
     * From this day of December on, a year depends on the next year's announcement as well: the New Year holiday can
     * reach back, as on 29 (worked) to 31 (free) December 2018.
     */
    private static final int NEW_YEAR_REACHES_BACK_TO = 25;

    private final Set<Integer> years;
    private final Map<LocalDate, CalendarDay> days;

    /**
     * @param years the years whose holidays are announced
     * @param days the days that differ from a plain week
     */
    WorkCalendar(Set<Integer> years, Map<LocalDate, CalendarDay> days) {
        this.years = Set.copyOf(years);
        this.days = Map.copyOf(days);
    }

    public boolean isWorkday(LocalDate date) {
        var named = days.get(date);
        if (named != null) {
            return named.working();
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The first working day after this date. */
    public LocalDate nextWorkday(LocalDate date) {
        return nearestWorkday(date, 1);
    }

    /** The last working day before this date. */
    public LocalDate previousWorkday(LocalDate date) {
        return nearestWorkday(date, -1);
    }

    /**
     * The working day so many working days after this date, or before it where the number is negative. The date itself
     * is never counted: one working day after a Saturday is the Monday. Zero gives the date itself where it is a working
     * day, and the next working day where it is not.
     */
    public LocalDate plus(LocalDate date, int workingDays) {
        if (workingDays == 0) {
            return isWorkday(date) ? date : nextWorkday(date);
        }
        var day = date;
        for (int left = Math.abs(workingDays); left > 0; left--) {
            day = nearestWorkday(day, Integer.signum(workingDays));
        }
        return day;
    }

    /**
     * How many working days lie between two dates; the first is never counted, the second is where it is a working day.
     * Negative where the second is the earlier one. So {@code plus(from, between(from, to))} is {@code to} for every
     * other working day {@code to}, and from today to the day something is due it is the number of working days left: 0
     * on the day itself, -1 from the first working day after it.
     */
    public int between(LocalDate from, LocalDate to) {
        int step = to.isBefore(from) ? -1 : 1;
        int count = 0;
        for (var day = from; !day.equals(to); ) {
            day = day.plusDays(step);
            count += isWorkday(day) ? step : 0;
        }
        return count;
    }

    /** The last second of a day: until then, what is due on it is in time. */
    public OffsetDateTime endOf(LocalDate date, ZoneId zone) {
        return date.atTime(23, 59, 59).atZone(zone).toOffsetDateTime();
    }

    /** Whether the holidays around this date are announced; where not, the calendar answers with a plain week. */
    public boolean knows(LocalDate date) {
        boolean yearsEnd = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= NEW_YEAR_REACHES_BACK_TO;
        return years.contains(date.getYear()) && (!yearsEnd || years.contains(date.getYear() + 1));
    }

    /**
     * The holiday to which a day belongs, as one that is free or one that is worked in exchange; nothing for a day of the
     * plain week. What the factory added has one name, whatever the language.
     */
    public Optional<String> dayName(LocalDate date, Locale language) {
        return Optional.ofNullable(days.get(date)).map(day -> day.name(language));
    }

    private LocalDate nearestWorkday(LocalDate date, int step) {
        var day = date.plusDays(step);
        while (!isWorkday(day)) {
            day = day.plusDays(step);
        }
        return day;
    }
}
