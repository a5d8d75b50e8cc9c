package org.zhengchuang.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;

/** Health tells the truth about the database, the work in the background and the clock. */
@ServedApplication
class HealthTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DatabaseClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JobLag lag;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAdministratorSeesTheParts() {
        var health = Visitor.json(Visitor.signedIn(port, "admin").get("/actuator/health"));

        assertThat(health.at("/components/clock/status").asText()).isEqualTo("UP");
        assertThat(health.at("/components/jobs/details/executor").asText()).isEqualTo("off on this node");
        assertThat(health.at("/components/db/status").asText()).isEqualTo("UP");
        assertThat(health.at("/components/seals/status").asText()).isEqualTo("UP");
        assertThat(health.at("/components/seals/details/oldestUnsealedSeconds").asLong())
                .isNotNegative();
        assertThat(health.at("/components/ldap").isMissingNode()).isTrue();
    }

    @Test
    void aProxyAsksWhetherTheNodeIsReady() {
        assertThat(Visitor.stranger(port).get("/actuator/health/readiness").body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void aClockThatIsWrongRefusesTheStart() {
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
        assertThatThrownBy(() -> DatabaseClock.refuse(Duration.ofSeconds(31)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("31 seconds off");
        assertThatThrownBy(() -> DatabaseClock.refuse(Duration.ofSeconds(-31)))
                .isInstanceOf(IllegalStateException.class);
        DatabaseClock.refuse(Duration.ofSeconds(30));
    }

    @Test
    void anExecutorThatIsStoppedIsNoHealth() {
        assertThat(new JobsHealth(engine, lag, true).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new JobsHealth(engine, lag, false).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aJobThatWaitsIsSeen() {
        var twelveMinutesAgo = new Timestamp(
                ClockUtil.getCurrentTime().getTime() - Duration.ofMinutes(12).toMillis());
        jdbc.sql("""
                        insert into act_ru_job (id_, rev_, type_, retries_, duedate_, suspension_state_, priority_)
                        values ('waits', 1, 'timer', 3, :due, 1, 0)
                        """).param("due", twelveMinutesAgo).update();
        try {
            assertThat(lag.now()).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(13));
        } finally {
            jdbc.sql("delete from act_ru_job where id_ = 'waits'").update();
        }
    }
}
