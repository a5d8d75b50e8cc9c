package org.zhengchuang.audit.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.audit.seal.Heads;
import org.zhengchuang.audit.seal.Sealer;
import org.zhengchuang.audit.seal.Verification;

/**
 * The verifications of the whole ledger that were asked for on its page. They run by themselves, one at a time; how far one
 * has come, and what it found, is in the database, where every node and every reload finds it.
 */
@Component
class Verifications {

    private static final Logger log = LoggerFactory.getLogger(Verifications.class);

    /** What has not moved for so long ended with its node. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    /** @param report null while it runs, and where it broke off */
    record Run(
            String id,
            String askedBy,
            OffsetDateTime askedAt,
            int done,
            int total,
            boolean running,
            Verification.Report report) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Heads heads;
    private final ObjectMapper json;
    private final Clock clock;
    private final SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("verification-");

    Verifications(JdbcClient jdbc, Sealer sealer, Heads heads, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.heads = heads;
        this.json = json;
        this.clock = clock;
    }

    /** The one that runs, or else the last. */
    Optional<Run> latest() {
        return jdbc.sql("""
                        select id, asked_by, asked_at, done, total, report,
                               finished_at is null and moved_at > :givenUp as running
                          from verification_run order by asked_at desc fetch first 1 row only
                        """)
                .param("givenUp", now().minus(GIVEN_UP))
                .query((row, number) -> new Run(
                        row.getString("id"),
                        row.getString("asked_by"),
                        row.getObject("asked_at", OffsetDateTime.class),
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getBoolean("running"),
                        read(row.getString("report"))))
                .optional();
    }

    /** Begins one, unless one runs already. */
    void begin(String person) {
        if (latest().filter(Run::running).isPresent()) {
            return;
        }
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into verification_run (id, asked_by, asked_at, done, total, moved_at)
                        values (:id, :person, :now, 0, 0, :now)
                        """)
                .param("id", id)
                .param("person", person)
                .param("now", now())
                .update();
        executor.execute(() -> run(id));
    }

    /** Seals what waits, so that the answer is about everything there is. */
    private void run(String id) {
        try {
            sealer.sealAll();
            var report = Verification.of(jdbc, heads, (done, total) -> moved(id, done, total));
            finish(id, json.writeValueAsString(report));
        } catch (JsonProcessingException | RuntimeException e) {
            log.error("The verification {} broke off", id, e);
            finish(id, null);
        }
    }

    private void moved(String id, int done, int total) {
        jdbc.sql("update verification_run set done = :done, total = :total, moved_at = :now where id = :id")
                .param("done", done)
                .param("total", total)
                .param("now", now())
                .param("id", id)
                .update();
    }

    private void finish(String id, String report) {
        jdbc.sql("update verification_run set report = :report, finished_at = :now where id = :id")
                .param("report", report)
                .param("now", now())
                .param("id", id)
                .update();
    }

    private Verification.Report read(String report) {
        try {
            return report == null ? null : json.readValue(report, Verification.Report.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
