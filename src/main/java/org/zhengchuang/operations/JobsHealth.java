package org.zhengchuang.operations;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether the engine's work in the background is done: its executor runs on this node, and no job waits for long. */
@Component("jobsHealthIndicator")
class JobsHealth extends AbstractHealthIndicator {

    /** A job whose node died is taken over when its lock of 90 seconds ends; a launch for everybody takes some minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ProcessEngine engine;
    private final JobLag lag;
    private final boolean expected;

    JobsHealth(ProcessEngine engine, JobLag lag, @Value("${camunda.bpm.job-execution.enabled:true}") boolean expected) {
        this.engine = engine;
        this.lag = lag;
        this.expected = expected;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var active = configuration.getJobExecutor() != null
                && configuration.getJobExecutor().isActive();
        var waiting = lag.now();
        var well = !expected || active && waiting.compareTo(PATIENCE) < 0;
        (well ? builder.up() : builder.down())
                .withDetail("executor", active ? "active" : expected ? "stopped" : "off on this node")
                .withDetail("oldestDueJobSeconds", waiting.toSeconds());
    }
}
