package org.zhengchuang.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The clock of a rehearsal (演练): real time plus a distance that grows each time somebody moves it, so that an office
 * lives through a year's campaign in an hour. It exists in the rehearsal profile only, is kept in the database over a
 * restart, and goes forward only: what happened must not happen again.
 */
@Component
@Profile("rehearsal")
public class RehearsalClock extends Clock {

    private static final int MOST_YEARS = 20;

    private final ZoneId zone;
    private final JdbcClient jdbc;
    private volatile Duration ahead;

    RehearsalClock(@Value("${zhengchuang.zone:Asia/Shanghai}") ZoneId zone, JdbcClient jdbc) {
        this.zone = zone;
        this.jdbc = jdbc;
        followTheOthers();
    }

    /**
     * @param target the instant that it shall be now
     * @throws Refusal where that lies in the clock's past, or further ahead of today than any campaign reaches
     */
    public void moveTo(OffsetDateTime target) {
        var further = Duration.between(instant(), target.toInstant());
        if (further.isNegative()) {
            throw new Refusal("engine.clock.backwards", OffsetDateTime.now(this).toString());
        }
        if (target.getYear() > Year.now(zone).getValue() + MOST_YEARS) {
            throw new Refusal("engine.clock.too-far", MOST_YEARS);
        }
        var distance = ahead.plus(further).toSeconds();
        jdbc.sql("update rehearsal_clock set seconds_ahead = :seconds")
                .param("seconds", distance)
                .update();
        follow(Duration.ofSeconds(distance));
    }

    /** Somebody may have moved it at another node. */
    @Scheduled(fixedDelay = 1000)
    void followTheOthers() {
        follow(distanceKept());
    }

    private Duration distanceKept() {
        return Duration.ofSeconds(jdbc.sql("select seconds_ahead from rehearsal_clock")
                .query(Long.class)
                .single());
    }

    private void follow(Duration distance) {
        ahead = distance;
        ClockUtil.offset(distance.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        var clock = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return clock.withZone(another);
            }
        };
    }
}
