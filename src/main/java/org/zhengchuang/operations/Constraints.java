package org.zhengchuang.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys lifted while a copy is loaded, because rows of one table point at each other, and set again at the end.
 * PostgreSQL checks them all by that, in the same transaction; H2 takes them as they are.
 */
final class Constraints {

    private static final String FOREIGN_KEYS = """
            select 'alter table ' || conrelid::regclass || ' drop constraint "' || conname || '"',
                   'alter table ' || conrelid::regclass || ' add constraint "' || conname || '" '
                       || pg_get_constraintdef(oid)
              from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
            """;

    private final Connection database;
    private final List<String> setAgain;

    private final boolean h2;

    private Constraints(Connection database, List<String> setAgain, boolean h2) {
        this.database = database;
        this.setAgain = setAgain;
        this.h2 = h2;
    }

    static Constraints lifted(Connection database) throws SQLException {
        if ("H2".equals(database.getMetaData().getDatabaseProductName())) {
            Copy.execute(database, "set referential_integrity false");
            return new Constraints(database, List.of("set referential_integrity true"), true);
        }
        var drop = new ArrayList<String>();
        var add = new ArrayList<String>();
        try (var select = database.createStatement();
                var row = select.executeQuery(FOREIGN_KEYS)) {
            while (row.next()) {
                drop.add(row.getString(1));
                add.add(row.getString(2));
            }
        }
        for (var statement : drop) {
            Copy.execute(database, statement);
        }
        return new Constraints(database, add, false);
    }

    /** A column that numbers by itself goes on behind the highest number that was loaded. */
    void numberOn(String table, String column) throws SQLException {
        long next;
        try (var select = database.createStatement();
                var row = select.executeQuery("select coalesce(max(" + column + "), 0) + 1 from " + table)) {
            row.next();
            next = row.getLong(1);
        }
        Copy.execute(database, "alter table " + table + " alter column " + column + " restart with " + next);
    }

    /** Commits, if all went well; on PostgreSQL a rollback has set them again already, in H2 they stand outside of it. */
    void setAgain(boolean wentWell) throws SQLException {
        if (wentWell && h2) {
            database.commit();
        }
        if (wentWell || h2) {
            for (var statement : setAgain) {
                Copy.execute(database, statement);
            }
        }
        database.commit();
    }
}
