package org.zhengchuang.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.Lights;
import org.zhengchuang.identity.SignInRefused;
import org.zhengchuang.identity.SignedIn;

/**
 * What Prometheus reads of the campaign itself: {@code src/docs/operations/grafana.json} shows it. The tables are counted
 * at most once in a quarter of a minute, however often somebody asks.
 */
@Component
class ProductMetrics {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private record Counted(Duties.Outlook duties, Duration jobLag, long jobsGivenUp, Instant at) {}

    private final Duties duties;
    private final Lights lights;
    private final JobLag jobs;
    private final Counter signIns;
    private final Counter refusedSignIns;
    private Counted counted;

    ProductMetrics(Duties duties, Lights lights, JobLag jobs, MeterRegistry registry) {
        this.duties = duties;
        this.lights = lights;
        this.jobs = jobs;
        gauge(registry, "zhengchuang.duties.open", counted -> counted.duties().open());
        gauge(registry, "zhengchuang.duties.near", counted -> counted.duties().near());
        gauge(
                registry,
                "zhengchuang.duties.overdue",
                counted -> counted.duties().overdue());
        gauge(
                registry,
                "zhengchuang.jobs.lag.seconds",
                counted -> counted.jobLag().toSeconds());
        gauge(registry, "zhengchuang.jobs.given.up", Counted::jobsGivenUp);
        signIns = registry.counter("zhengchuang.sign.ins");
        refusedSignIns = registry.counter("zhengchuang.sign.ins.refused");
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Counted> value) {
        Gauge.builder(name, () -> value.applyAsDouble(count())).register(registry);
    }

    private synchronized Counted count() {
        if (counted == null || counted.at().plus(FRESH).isBefore(Instant.now())) {
            counted = new Counted(duties.outlook(lights.now()), jobs.now(), jobs.givenUp(), Instant.now());
        }
        return counted;
    }

    @EventListener
    void signedIn(SignedIn event) {
        signIns.increment();
    }

    @EventListener
    void refused(SignInRefused event) {
        refusedSignIns.increment();
    }
}
