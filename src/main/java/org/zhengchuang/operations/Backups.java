package org.zhengchuang.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;

/**
 * Backs up the running system into its own folder, as it was at one moment; people go on working meanwhile. The file
 * never passes through anybody's browser, because everything is in it.
 */
@Component
class Backups {

    record Backup(String file, long rows) {}

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final DataSource database;
    private final OperationsSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Backups(DataSource database, OperationsSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** One at a time; a file under its final name is whole, and none is left behind that is not. */
    synchronized Backup make() throws SQLException {
        try {
            return write();
        } catch (IOException e) {
            LOG.warn("No backup could be written", e);
            throw new Refusal(
                    "operations.backup.unwritten",
                    settings.backupFolder().toAbsolutePath().normalize().toString());
        }
    }

    private Backup write() throws IOException, SQLException {
        Files.createDirectories(settings.backupFolder());
        var name = "zhengchuang-" + STAMP.format(LocalDateTime.now(clock)) + ".zip";
        var file = settings.backupFolder().resolve(name);
        var unfinished = settings.backupFolder().resolve(name + ".part");
        long rows;
        try {
            try (var connection = database.getConnection();
                    var out = Files.newOutputStream(unfinished)) {
                rows = Copy.write(connection, out).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        var backup = new Backup(file.toAbsolutePath().normalize().toString(), rows);
        events.publishEvent(new BackupMade(backup.file(), rows));
        return backup;
    }
}
