package org.zhengchuang.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a full disk or a kill leaves behind in the file of heads must not look like somebody's tampering afterwards. */
class HeadsTests {

    private static final Block FIRST = block(1);
    private static final Block SECOND = block(2);
    private static final Block THIRD = block(3);

    @TempDir
    private Path folder;

    private Path file;
    private Heads heads;

    @BeforeEach
    void noneYet() {
        file = folder.resolve("ledger.heads.txt");
        heads = Heads.in(file);
    }

    private static Block block(int number) {
        return Block.of(number, "p", "r", 1, Instant.EPOCH, Instant.EPOCH);
    }

    private static Heads.Head head(Block block) {
        return new Heads.Head(block.number(), block.hash());
    }

    @Test
    void halfALineIsNoHeadAndIsWrittenAnew() throws IOException {
        heads.append("one", List.of(FIRST));
        for (var torn : List.of("2", "2 ", "2 " + SECOND.hash().substring(0, 20), "2 " + SECOND.hash() + " 1970")) {
            Files.writeString(file, torn, StandardOpenOption.APPEND);

            assertThat(heads.all()).as(torn).containsExactly(head(FIRST));

            heads.append("one", List.of(SECOND, THIRD));
            assertThat(heads.all()).as(torn).containsExactly(head(FIRST), head(SECOND), head(THIRD));
            assertThat(Files.readString(file)).as(torn).hasLineCount(4);
            Files.delete(file);
            heads.append("one", List.of(FIRST));
        }
    }

    @Test
    void aFileThatCouldBeMadeButNotWrittenBelongsToItsLedgerAllTheSame() throws IOException {
        for (var left : List.of("", "# led", "# ledger on")) {
            Files.writeString(file, left);

            heads.append("one", List.of(FIRST));

            assertThat(heads.ledger()).as(left).contains("one");
            assertThat(heads.all()).as(left).containsExactly(head(FIRST));
        }
    }
}
