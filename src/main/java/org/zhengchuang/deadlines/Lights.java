package org.zhengchuang.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendar;
import org.zhengchuang.calendar.WorkCalendars;

/** Tells how duties stand at this moment, by the calendar and the settings in force: wherever a date is shown. */
@Component
public class Lights {

    /** One moment; the calendar is asked for once, however many duties are looked at. */
    public record Now(OffsetDateTime at, int near, WorkCalendar calendar, ZoneId zone) {

        /** @param behindOn as {@link Duty#behindOn} */
        public Light of(OffsetDateTime due, LocalDate behindOn) {
            return Light.of(due, behindOn, at, near, calendar, zone);
        }

        /** What is due up to then, and not before now, is near. */
        public OffsetDateTime nearUntil() {
            return Light.nearUntil(at, near, calendar, zone);
        }

        /** The last day of a duty that is due then. */
        public LocalDate day(OffsetDateTime due) {
            return due.atZoneSameInstant(zone).toLocalDate();
        }

        /** Whether the date lies beyond the announced holidays, so that it may still be another. */
        public boolean provisional(OffsetDateTime due) {
            return due != null && !calendar.knows(day(due));
        }
    }

    private final WorkCalendars calendars;
    private final DeadlineSettings settings;
    private final Clock clock;

    Lights(WorkCalendars calendars, DeadlineSettings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    public Now now() {
        return new Now(OffsetDateTime.now(clock), settings.near(), calendars.current(), clock.getZone());
    }
}
