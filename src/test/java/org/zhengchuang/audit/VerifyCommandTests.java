package org.zhengchuang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengchuang.audit.seal.Sealing;

/** {@code java -jar zhengchuang.jar verify ...}, as somebody calls it who has nothing but the database. */
class VerifyCommandTests {

    @TempDir
    Path folder;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private String said;

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = VerifyCommand.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void anIntactLedgerEndsWithNoughtAndAChangedOneNamesTheEntry() {
        try (var table = new LedgerTable(url, "sa", "")) {
            var heads = folder.resolve("heads.txt");
            table.enter(5);
            Sealing.sealAll(table, heads);

            assertThat(run("--database", url, "--heads", heads.toString())).isZero();
            assertThat(said).contains("5");

            table.jdbc.update("update ledger set actor = 'M0999' where id = 3");
            assertThat(run("--database", url, "--heads", heads.toString())).isOne();
            assertThat(said).contains("3").doesNotContain("Exception");

            table.jdbc.update("delete from ledger_leaf");
            table.jdbc.update("delete from ledger_block");
            table.jdbc.update("delete from ledger");
            assertThat(run("--database", url, "--heads", heads.toString()))
                    .as("everything gone, the head kept outside")
                    .isOne();
        }
    }

    @Test
    void aWrongCallIsToldHowItGoes() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(said).contains("--database", "--pack");
        assertThat(run("--database", "jdbc:h2:mem:not-there")).isEqualTo(2);
        assertThat(run("--pack", folder.resolve("nowhere.zip").toString())).isEqualTo(2);
        var noPack = Files.writeString(folder.resolve("text.zip"), "not a pack");
        assertThat(run("--pack", noPack.toString())).isEqualTo(2);
        assertThat(said).doesNotContain("Exception");
    }
}
