package org.zhengchuang.audit.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether what happened is sealed: for how long the oldest entry has waited, in the health and as the metric {@code
 * zhengchuang.seals.lag.seconds}. It waits for half a minute at most while all is well.
 */
@Component("sealsHealthIndicator")
class SealHealth extends AbstractHealthIndicator {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration patience;

    SealHealth(
            JdbcClient jdbc,
            Clock clock,
            @Value("${zhengchuang.audit.sealed-within:5m}") Duration patience,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.patience = patience;
        Gauge.builder("zhengchuang.seals.lag.seconds", () -> lag().toSeconds()).register(meters);
    }

    private Duration lag() {
        return jdbc.sql("""
                        select min(e.at) from ledger e
                         where e.id > (select low_water from ledger_chain)
                           and not exists (select 1 from ledger_leaf l where l.entry_id = e.id)
                        """)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(since -> Duration.between(since.toInstant(), clock.instant()))
                .filter(lag -> !lag.isNegative())
                .orElse(Duration.ZERO);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var lag = lag();
        (lag.compareTo(patience) < 0 ? builder.up() : builder.down())
                .withDetail("oldestUnsealedSeconds", lag.toSeconds());
    }
}
