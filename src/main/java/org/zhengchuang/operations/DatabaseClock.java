package org.zhengchuang.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nodes lock jobs by their own clocks: one that is wrong takes work out of another's hands. So a node whose clock is more
 * than half a minute off the database's does not start, and says that it is not well if it goes wrong later. The clock of
 * a rehearsal moves freely and is not meant.
 */
@Component("clockHealthIndicator")
class DatabaseClock extends AbstractHealthIndicator implements SmartInitializingSingleton {

    static final Duration MOST = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the job executor and the web server are there. */
    @Override
    public void afterSingletonsInstantiated() {
        refuse(offset());
    }

    static void refuse(Duration offset) {
        if (offset.abs().compareTo(MOST) > 0) {
            throw new IllegalStateException("本机时钟与数据库相差 " + offset.toSeconds()
                    + " 秒，请先校准时钟（NTP）再启动。This machine's clock is " + offset.toSeconds()
                    + " seconds off the database's: set it right (NTP) and start again.");
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var offset = offset();
        (offset.abs().compareTo(MOST) > 0 ? builder.down() : builder.up())
                .withDetail("offsetMillis", offset.toMillis());
    }

    /** How far this machine is ahead of the database. */
    private Duration offset() {
        var before = Instant.now();
        var database = jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var after = Instant.now();
        return Duration.between(
                database, before.plus(Duration.between(before, after).dividedBy(2)));
    }
}
