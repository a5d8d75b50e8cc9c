package org.zhengchuang.roster.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;

/** Writes the roster's tables, many rows in few round trips. The caller holds the transaction. */
@Component
public class RosterTables {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    RosterTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(Entry entry) {
        write(List.of(entry));
    }

    public void write(Collection<Entry> entries) {
        write(entries, done -> {});
    }

    /**
     * @param entries in any order; they are carried out so that what is referred to is there first
     * @param progress is told after each batch how many have been written in it
     */
    public void write(Collection<Entry> entries, IntConsumer progress) {
        var byStatement = new EnumMap<Write, List<Object[]>>(Write.class);
        for (Entry entry : entries) {
            byStatement.computeIfAbsent(entry.write, write -> new ArrayList<>()).add(entry.values);
        }
        byStatement.forEach((write, rows) -> {
            for (int from = 0; from < rows.size(); from += BATCH) {
                var batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
                jdbc.batchUpdate(write.sql, batch);
                progress.accept(batch.size());
            }
        });
    }

    /** One change of the roster at a time: what the rules have checked must still hold when it is written. */
    public void lock() {
        try {
            jdbc.queryForList("select id from branch order by id for update", String.class);
        } catch (PessimisticLockingFailureException e) {
            throw new Refusal("roster.busy");
        }
    }

    /** Whether nothing has ever been entered. */
    public boolean empty() {
        return jdbc.queryForList("select id from branch fetch first 1 row only").isEmpty()
                && jdbc.queryForList("select id from member fetch first 1 row only")
                        .isEmpty();
    }
}
