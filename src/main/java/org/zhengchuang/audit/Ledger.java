package org.zhengchuang.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes entries, in the transaction of what they tell and all of them at once just before it commits: what is rolled
 * back leaves no entry, and what is committed leaves all.
 */
@Component
class Ledger {

    private static final int MOST_WAITING = 500;

    private static final String INSERT = """
            insert into ledger (at, matter_at, lag_days, actor, actor_name, on_behalf_of, campaign_id, branch_id, stage,
                                subject_id, member_id, kind, task, task_id, instance_id, due, late, sentence, reason,
                                source, details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    Ledger(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void append(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            write(List.of(entry));
            return;
        }
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        waiting.add(entry);
    }

    private void write(List<Entry> entries) {
        jdbc.batchUpdate(INSERT, entries, entries.size(), Ledger::fill);
    }

    private static void fill(PreparedStatement row, Entry entry) throws SQLException {
        int place = 0;
        time(row, ++place, entry.at());
        time(row, ++place, entry.matterAt());
        row.setInt(++place, entry.lagDays());
        row.setString(++place, entry.actor());
        row.setString(++place, entry.actorName());
        row.setString(++place, entry.onBehalfOf());
        row.setString(++place, entry.campaignId());
        row.setString(++place, entry.branchId());
        row.setString(++place, entry.stage());
        row.setString(++place, entry.subjectId());
        row.setString(++place, entry.memberId());
        row.setString(++place, entry.kind());
        row.setString(++place, entry.task());
        row.setString(++place, entry.taskId());
        row.setString(++place, entry.instanceId());
        time(row, ++place, entry.due());
        row.setBoolean(++place, entry.late());
        row.setString(++place, entry.sentence());
        row.setString(++place, entry.reason());
        row.setString(++place, entry.source());
        row.setString(++place, entry.details());
    }

    private static void time(PreparedStatement row, int place, Instant time) throws SQLException {
        if (time == null) {
            row.setNull(place, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            row.setObject(place, Canonical.kept(time).atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * The entries of the transaction at hand. Before all others when it commits: what they add meanwhile is written at
     * once, and what they add after the commit waits for a transaction of its own.
     */
    private final class Waiting implements TransactionSynchronization {

        private final List<Entry> entries = new ArrayList<>();
        private boolean committing;

        void add(Entry entry) {
            entries.add(entry);
            if (committing || entries.size() == MOST_WAITING) {
                writeAll();
            }
        }

        private void writeAll() {
            if (!entries.isEmpty()) {
                write(entries);
                entries.clear();
            }
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            writeAll();
            committing = true;
        }

        @Override
        public void afterCommit() {
            committing = false;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Ledger.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Ledger.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Ledger.this);
            if (status == STATUS_COMMITTED && !entries.isEmpty()) {
                apart.executeWithoutResult(own -> writeAll());
            }
        }
    }
}
