package org.zhengchuang.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A whole database as one zip file, and back into this kind of database or the other: for each table a file with one JSON
 * array a row, and at the end a manifest that says how many rows there are, by which a file that was cut off is known.
 */
final class Copy {

    /** Each database keeps its own list of the migrations that made its tables. */
    private static final String MIGRATIONS = "flyway_schema_history";

    private static final String MANIFEST = "manifest.json";
    private static final String ENDING = ".jsonl";
    private static final int BATCH = 500;

    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

    private Copy() {}

    /** @return how many rows of each table were written, all as they were at one moment */
    static Map<String, Long> write(Connection from, OutputStream to) throws SQLException, IOException {
        from.setAutoCommit(false);
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var rows = new TreeMap<String, Long>();
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (var table : tables(from)) {
                zip.putNextEntry(new ZipEntry(table + ENDING));
                rows.put(table, writeTable(from, table, zip));
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            MAPPER.writeValue(zip, Map.of("version", version(from), "rows", rows));
        } finally {
            from.rollback();
        }
        return rows;
    }

    private static long writeTable(Connection from, String table, OutputStream to) throws SQLException, IOException {
        var columns = types(from, table).keySet().stream().sorted().toList();
        long written = 0;
        try (var select = from.createStatement();
                var json = JSON.createGenerator(to)) {
            json.setRootValueSeparator(null);
            select.setFetchSize(BATCH);
            MAPPER.writeValue(json, columns);
            try (var row = select.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
                for (; row.next(); written++) {
                    json.writeRaw('\n');
                    json.writeStartArray();
                    for (int i = 1; i <= columns.size(); i++) {
                        TableValues.write(row, i, json);
                    }
                    json.writeEndArray();
                }
            }
        }
        return written;
    }

    /** Puts everything into a database whose tables are there; what is in them is replaced. All or nothing. */
    static Map<String, Long> load(InputStream from, Connection to) throws SQLException, IOException {
        to.setAutoCommit(false);
        var loaded = new TreeMap<String, Long>();
        var constraints = Constraints.lifted(to);
        try (var zip = new ZipInputStream(from, StandardCharsets.UTF_8)) {
            check(loadAll(zip, to, loaded), loaded, version(to));
            for (var numbered : numberedColumns(to)) {
                constraints.numberOn(numbered.table(), numbered.column());
            }
            constraints.setAgain(true);
        } catch (SQLException | IOException | RuntimeException e) {
            to.rollback();
            constraints.setAgain(false);
            throw e;
        }
        return loaded;
    }

    private static JsonNode loadAll(ZipInputStream zip, Connection to, Map<String, Long> loaded)
            throws SQLException, IOException {
        JsonNode manifest = null;
        var known = tables(to);
        for (var table : known) {
            execute(to, "delete from " + table);
        }
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var table = entry.getName().replace(ENDING, "");
            if (entry.getName().equals(MANIFEST)) {
                manifest = MAPPER.readTree(zip.readAllBytes());
            } else if (known.contains(table)) {
                loaded.put(table, loadTable(zip, to, table));
            } else {
                throw new IllegalStateException("There is no table " + table + " here");
            }
        }
        return manifest;
    }

    private static void check(JsonNode manifest, Map<String, Long> loaded, String version) {
        if (manifest == null) {
            throw new IllegalStateException("The copy is not whole: its end is missing");
        }
        if (!manifest.get("version").asText().equals(version)) {
            throw new IllegalStateException("The copy was made by another version of the product (tables "
                    + manifest.get("version").asText() + ", here " + version
                    + "): put it back with that version, then start this one on it");
        }
        var counted = new TreeMap<String, Long>();
        manifest.get("rows")
                .fields()
                .forEachRemaining(
                        table -> counted.put(table.getKey(), table.getValue().asLong()));
        if (!counted.equals(loaded)) {
            throw new IllegalStateException("The copy is not whole: rows are missing");
        }
    }

    private static long loadTable(InputStream from, Connection to, String table) throws SQLException, IOException {
        var types = types(to, table);
        long rows = 0;
        try (var parser = JSON.createParser(from).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
                var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(parser)) {
            var columns = new ArrayList<String>();
            values.next().forEach(column -> columns.add(column.asText()));
            var sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + "?, ".repeat(columns.size() - 1) + "?)";
            try (var insert = to.prepareStatement(sql)) {
                for (; values.hasNext(); rows++) {
                    var row = values.next();
                    for (int i = 0; i < columns.size(); i++) {
                        var type = types.get(columns.get(i));
                        TableValues.set(insert, i + 1, row.get(i), type.code(), type.name());
                    }
                    insert.addBatch();
                    if (rows % BATCH == BATCH - 1) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
        return rows;
    }

    private record Numbered(String table, String column) {}

    private static List<Numbered> numberedColumns(Connection database) throws SQLException {
        var numbered = new ArrayList<Numbered>();
        try (var select = database.createStatement();
                var row = select.executeQuery("""
                        select table_name, column_name from information_schema.columns
                         where is_identity = 'YES' and table_schema = current_schema""")) {
            while (row.next()) {
                numbered.add(new Numbered(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT)));
            }
        }
        return numbered;
    }

    private record Type(int code, String name) {}

    private static Map<String, Type> types(Connection database, String table) throws SQLException {
        var types = new HashMap<String, Type>();
        try (var select = database.createStatement();
                var none = select.executeQuery("select * from " + table + " where 1 = 0")) {
            var meta = none.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                types.put(
                        meta.getColumnName(i).toLowerCase(Locale.ROOT),
                        new Type(meta.getColumnType(i), meta.getColumnTypeName(i)));
            }
        }
        return types;
    }

    private static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = database.getMetaData()
                .getTables(database.getCatalog(), database.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.equals(MIGRATIONS)) {
                    tables.add(name);
                }
            }
        }
        return tables.stream().sorted().toList();
    }

    /** The newest migration: two databases with the same one have the same tables. */
    private static String version(Connection database) throws SQLException {
        // Flyway's own table is the one whose name is written in small letters on both databases.
        try (var select = database.createStatement();
                var row = select.executeQuery("select max(\"version\") from \"" + MIGRATIONS + "\"")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
