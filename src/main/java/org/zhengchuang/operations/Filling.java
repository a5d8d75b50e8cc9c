package org.zhengchuang.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts a backup back, or moves everything from one database to another: the application makes the tables as at any first
 * start, fills them before anybody or anything is at work, and ends. The target must be empty, so that nothing is lost
 * by a slip.
 */
@Component
@ConditionalOnExpression("'${zhengchuang.operations.fill-from:}' != ''")
class Filling {

    private final DataSource database;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final OperationsSettings settings;

    Filling(DataSource database, JdbcClient jdbc, ProcessEngine engine, OperationsSettings settings) {
        this.database = database;
        this.jdbc = jdbc;
        this.engine = engine;
        this.settings = settings;
    }

    /** Before the runners of the first start. */
    @EventListener
    void fill(ApplicationStartedEvent started) {
        var context = started.getApplicationContext();
        try {
            var rows = fill();
            System.out.println("共写入 " + rows.size() + " 张表、" + sum(rows) + " 行。请去掉 fill-from 后重新启动。" + " " + sum(rows)
                    + " rows of " + rows.size() + " tables are in place; start again without fill-from.");
            System.exit(SpringApplication.exit(context, () -> 0));
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("没有写入任何内容：" + e.getMessage() + " Nothing was written.");
            System.exit(SpringApplication.exit(context, () -> 1));
        }
    }

    private static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> fill() throws IOException, SQLException {
        if (jdbc.sql("select count(*) from account").query(Long.class).single() > 0) {
            throw new IllegalStateException("目标数据库不是空的。The target database is not empty.");
        }
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (executor != null) {
            executor.shutdown();
        }
        if (!settings.fillFrom().startsWith("jdbc:")) {
            return load(Path.of(settings.fillFrom()));
        }
        var between = Files.createTempFile("zhengchuang", ".zip");
        try {
            try (var source = DriverManager.getConnection(
                            settings.fillFrom(), settings.fillFromUser(), settings.fillFromPassword());
                    var out = Files.newOutputStream(between)) {
                Copy.write(source, out);
            }
            return load(between);
        } finally {
            Files.delete(between);
        }
    }

    private Map<String, Long> load(Path file) throws IOException, SQLException {
        try (var from = Files.newInputStream(file);
                var connection = database.getConnection()) {
            return Copy.load(from, connection);
        }
    }
}
