package org.zhengchuang.deadlines.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A clock that stands until a test moves it. */
public class MovedClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.parse("2026-02-01T01:00:00Z");

    /** Nine in the morning of that day. */
    public void itIs(LocalDate day) {
        itIs(day, 9);
    }

    public void itIs(LocalDate day, int hour) {
        now = day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    public void moveTo(OffsetDateTime time) {
        now = time.toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
