package org.zhengchuang.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.zhengchuang.audit.LedgerTable;

class SealHealthTests {

    @TempDir
    Path folder;

    @Test
    void whatIsNotSealedInTimeIsSaidAndMeasured() {
        try (var table = new LedgerTable("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")) {
            var meters = new SimpleMeterRegistry();
            var health = new SealHealth(table.client, table.clock, Duration.ofMinutes(5), meters);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            table.enter(2);
            table.clock.pass(400);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(meters.get("zhengchuang.seals.lag.seconds").gauge().value())
                    .isEqualTo(400);

            new Sealer(table.jdbc, table.transactions, Heads.in(folder.resolve("heads.txt")), event -> {}, table.clock)
                    .sealAll();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }
}
