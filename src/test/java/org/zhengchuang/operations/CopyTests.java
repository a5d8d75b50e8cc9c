package org.zhengchuang.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;

/** Backup of the running system, putting it back, and moving between the databases, each with everything in it. */
@ServedApplication
class CopyTests {

    @Autowired
    private DataSource running;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void everythingMovesFromH2ToPostgresAndBack() throws Exception {
        var original = copyOf(running);
        try (var postgres = EmbeddedPostgres.start()) {
            var moved = withTables(postgres.getPostgresDatabase());
            Copy.load(new ByteArrayInputStream(original), moved.getConnection());
            var there = copyOf(moved);

            assertSame(rows(there), rows(original));

            var back = withTables(empty("back"));
            Copy.load(new ByteArrayInputStream(there), back.getConnection());
            assertSame(rows(copyOf(back)), rows(original));
            // What numbers by itself goes on.
            assertThat(JdbcClient.create(moved)
                            .sql(
                                    "select column_name from information_schema.columns where is_identity = 'YES' and table_name = 'ledger'")
                            .query(String.class)
                            .list())
                    .containsExactly("id");
            assertThat(JdbcClient.create(moved)
                            .sql(
                                    "select nextval(pg_get_serial_sequence('ledger', 'id')) - coalesce(max(id), 0) from ledger")
                            .query(Long.class)
                            .single())
                    .isPositive();
            // The foreign keys hold again.
            assertThatThrownBy(() -> JdbcClient.create(moved)
                            .sql("insert into act_id_membership (user_id_, group_id_) values ('nobody', 'nowhere')")
                            .update())
                    .hasMessageContaining("foreign key");
        }
        assertThat(rows(original).get("member")).hasSizeGreaterThan(300);
    }

    @Test
    void aBackupOfTheRunningSystemIsOneCommandAndFillsAnEmptyDatabase() throws Exception {
        var office = Visitor.signedIn(port, "M1116");
        assertThat(office.post("/api/operations/backups", "").statusCode()).isEqualTo(403);

        var made = Visitor.json(Visitor.signedIn(port, "admin").post("/api/operations/backups", ""));
        var file = Path.of(made.get("file").asText());
        try {
            var target = withTables(empty("restored"));
            var settings = new OperationsSettings(folder, file.toString(), "", "");
            var filled = new Filling(target, JdbcClient.create(target), engine, settings).fill();

            assertThat(filled.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(made.get("rows").asLong());
            assertThatThrownBy(() -> new Filling(target, JdbcClient.create(target), engine, settings).fill())
                    .hasMessageContaining("not empty");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aCopyThatWasCutOffOrIsOfAnotherVersionChangesNothing() throws Exception {
        var whole = copyOf(running);
        var target = withTables(empty("refused"));
        var before = rows(copyOf(target));

        assertThatThrownBy(() -> Copy.load(
                        new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)), target.getConnection()))
                .isInstanceOf(Exception.class);
        assertSame(rows(copyOf(target)), before);

        JdbcClient.create(target)
                .sql("update \"flyway_schema_history\" set \"version\" = '999' where \"version\" = '210'")
                .update();
        assertThatThrownBy(() -> Copy.load(new ByteArrayInputStream(whole), target.getConnection()))
                .hasMessageContaining("another version");
        assertSame(rows(copyOf(target)), before);
    }

    private static void assertSame(Map<String, List<String>> found, Map<String, List<String>> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
    }

    private static byte[] copyOf(DataSource database) throws SQLException, IOException {
        var copy = new ByteArrayOutputStream();
        try (var connection = database.getConnection()) {
            Copy.write(connection, copy);
        }
        return copy.toByteArray();
    }

    /** Each table's rows in the order of their letters: databases keep no order. */
    private static Map<String, List<String>> rows(byte[] copy) throws IOException {
        var rows = new TreeMap<String, List<String>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                rows.put(
                        entry.getName().replace(".jsonl", ""),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .sorted()
                                .toList());
            }
        }
        rows.remove("manifest.json");
        return rows;
    }

    private static DataSource empty(String name) {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        return h2;
    }

    private static DataSource withTables(DataSource database) {
        var tables = new StandaloneInMemProcessEngineConfiguration();
        tables.setDataSource(database);
        tables.setDatabaseSchemaUpdate("true");
        tables.setJobExecutorActivate(false);
        tables.setMetricsEnabled(false);
        tables.setCmmnEnabled(false);
        tables.setProcessEngineName("tables " + System.identityHashCode(database));
        tables.buildProcessEngine().close();
        Flyway.configure()
                .dataSource(database)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return database;
    }
}
