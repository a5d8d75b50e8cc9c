package org.zhengchuang.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A database of its own for everything that is measured: a file of H2, or one on the PostgreSQL server of this run.
 *
 * @param heads where the heads of its ledger are kept
 */
record Database(String url, String user, String password, Path heads) {

    /** Where the server of this run is, for the processes that it is started for. */
    static final String SERVER = "bench.server";

    static final String PREFIX = "bench_";

    static Database fresh(Settings settings) throws SQLException {
        var name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        var heads = settings.directory().resolve(name + ".heads.txt");
        if (!settings.postgres()) {
            Path file = settings.directory().resolve(name);
            return new Database("jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "", heads);
        }
        var server = System.getProperty(SERVER);
        try (var connection = DriverManager.getConnection(server, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var url = server.replaceFirst("/postgres(\\?.*)?$", "/" + name) + "?reWriteBatchedInserts=true";
        return new Database(url, "postgres", "postgres", heads);
    }
}
