package org.zhengchuang.notices.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How the outbox stands, in the health's details and as the metrics {@code zhengchuang.outbox.waiting} and
 * {@code .failed}. A mail server that is down does not make the product unhealthy: everything can be read in it.
 */
@Component("outbox")
class OutboxHealth implements HealthIndicator {

    private static final Set<Delivery.State> WAITING = Set.of(Delivery.State.WAITING, Delivery.State.SENDING);
    private static final Set<Delivery.State> FAILED = Set.of(Delivery.State.FAILED, Delivery.State.UNCERTAIN);

    private final Outbox outbox;

    OutboxHealth(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        Gauge.builder("zhengchuang.outbox.waiting", () -> outbox.count(WAITING)).register(meters);
        Gauge.builder("zhengchuang.outbox.failed", () -> outbox.count(FAILED)).register(meters);
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("waiting", outbox.count(WAITING))
                .withDetail("secondsBehind", outbox.secondsBehind())
                .withDetail("failed", outbox.count(FAILED))
                .build();
    }
}
