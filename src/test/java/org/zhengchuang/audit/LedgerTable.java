package org.zhengchuang.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's tables in a database of their own, without the application. */
public final class LedgerTable implements AutoCloseable {

    /** A clock that stands where the test puts it. */
    public static final class StandingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");

        public void pass(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    public final StandingClock clock = new StandingClock();
    public final JdbcTemplate jdbc;
    public final JdbcClient client;
    public final PlatformTransactionManager transactions;
    private final HikariDataSource source;
    private final Ledger ledger;

    public LedgerTable(String url, String user, String password) {
        source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        Flyway.configure()
                .dataSource(source)
                .baselineOnMigrate(true)
                .baselineVersion("179")
                .target("180")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(source);
        client = JdbcClient.create(source);
        transactions = new DataSourceTransactionManager(source);
        ledger = new Ledger(jdbc, transactions);
    }

    public DataSource source() {
        return source;
    }

    /** Enters so many matters, each in a transaction of its own. */
    public void enter(int count) {
        for (int one = 0; one < count; one++) {
            enter("例" + one);
        }
    }

    public void enter(String sentence) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> ledger.append(entry(sentence)));
    }

    public Entry entry(String sentence) {
        var now = clock.instant();
        return new Entry(
                null,
                now,
                now,
                0,
                "M0102",
                "样例（M0102）",
                null,
                "2026",
                "B01",
                "PLANNING",
                "M0110",
                "M0110",
                "TaskCompleted",
                "Task_DraftPlan",
                "t",
                "i",
                now.plusSeconds(60),
                false,
                sentence,
                null,
                "动员会纪要（R13）",
                "{}");
    }

    @Override
    public void close() {
        source.close();
    }
}
