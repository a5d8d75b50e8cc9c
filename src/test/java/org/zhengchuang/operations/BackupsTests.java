package org.zhengchuang.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhengchuang.engine.Refusal;

/** A backup that could not be made says so, and leaves nothing behind that looks like one or takes room. */
class BackupsTests {

    @TempDir
    private Path folder;

    private final List<Object> told = new ArrayList<>();

    private Backups into(Path there) {
        return new Backups(
                new DriverManagerDataSource("jdbc:h2:mem:") {
                    @Override
                    public Connection getConnection() throws SQLException {
                        var ended = super.getConnection();
                        ended.close();
                        return ended;
                    }
                },
                new OperationsSettings(there, "", "", ""),
                told::add,
                Clock.systemUTC());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInOneSentence() throws Exception {
        var file = Files.createFile(folder.resolve("no-folder"));

        assertThatThrownBy(() -> into(file).make())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("operations.backup.unwritten"));
        assertThat(told).isEmpty();
    }

    @Test
    void whatBrokeOffLeavesNoFile() throws Exception {
        assertThatThrownBy(() -> into(folder).make()).isInstanceOf(SQLException.class);

        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThat(told).isEmpty();
    }
}
