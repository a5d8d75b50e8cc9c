package org.zhengchuang;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is in a database, to be put back later as often as needed. */
abstract class DatabaseCopy {

    private final DataSource database;

    private DatabaseCopy(DataSource database) {
        this.database = database;
    }

    static DatabaseCopy of(DataSource database) {
        var product = new JdbcTemplate(database)
                .execute((java.sql.Connection connection) ->
                        connection.getMetaData().getDatabaseProductName());
        return "H2".equals(product) ? new H2(database) : new Postgres(database);
    }

    abstract void putBack();

    /** All statements on one connection, because some of them are settings of it. */
    final void on(Consumer<JdbcTemplate> work) {
        try (var connection = database.getConnection()) {
            work.accept(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** H2 tells itself as a script; as one long command it would read the rest of it anew for every statement. */
    private static final class H2 extends DatabaseCopy {

        private List<String> script;

        H2(DataSource database) {
            super(database);
            on(jdbc -> script = jdbc.queryForList("script", String.class));
        }

        @Override
        void putBack() {
            on(jdbc -> {
                jdbc.execute("drop all objects");
                script.forEach(jdbc::execute);
            });
        }
    }

    /** PostgreSQL keeps a copy of every table in a second schema. */
    private static final class Postgres extends DatabaseCopy {

        private List<String> tables;

        Postgres(DataSource database) {
            super(database);
            on(jdbc -> {
                tables = jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class);
                jdbc.execute("create schema copy");
                tables.forEach(
                        table -> jdbc.execute("create table copy.\"%1$s\" as table public.\"%1$s\"".formatted(table)));
            });
        }

        @Override
        void putBack() {
            on(jdbc -> {
                jdbc.execute("set session_replication_role = replica");
                jdbc.execute(tables.stream()
                        .map(table -> "public.\"" + table + '"')
                        .collect(Collectors.joining(", ", "truncate ", "")));
                tables.forEach(table -> jdbc.execute(
                        "insert into public.\"%1$s\" overriding system value table copy.\"%1$s\"".formatted(table)));
                jdbc.execute("set session_replication_role = default");
            });
        }
    }
}
