package org.zhengchuang.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.audit.LedgerTable;

/** Neither a killed machine nor a second node loses an entry or seals it twice. */
class KilledTests {

    @TempDir
    Path folder;

    /** A process of its own: enters, and is killed before the seal, or in the middle of it. */
    static final class Node {

        private Node() {}

        public static void main(String[] arguments) {
            var table = new LedgerTable(arguments[0], "sa", "");
            table.enter(7);
            if ("in-the-seal".equals(arguments[1])) {
                var sealer = new Sealer(table.jdbc, table.transactions, Heads.none(), event -> {}, table.clock);
                new TransactionTemplate(table.transactions).executeWithoutResult(status -> {
                    sealer.sealAll();
                    Runtime.getRuntime().halt(9);
                });
            }
            Runtime.getRuntime().halt(9);
        }
    }

    @Test
    void whatWasEnteredBeforeTheKillIsSealedAfterIt() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("ledger") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        for (var when : List.of("before-the-seal", "in-the-seal")) {
            var killed = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Node.class.getName(),
                            url,
                            when)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(when + ".log").toFile())
                    .start();
            assertThat(killed.waitFor()).isEqualTo(9);
        }
        try (var table = new LedgerTable(url, "sa", "")) {
            assertThat(table.client
                            .sql("select count(*) from ledger_block")
                            .query(Integer.class)
                            .single())
                    .isZero();
            var heads = Heads.in(folder.resolve("heads.txt"));
            assertThat(new Sealer(table.jdbc, table.transactions, heads, event -> {}, table.clock).sealAll())
                    .isEqualTo(14);
            assertThat(Verification.of(table.client, heads).intact()).isTrue();
        }
    }

    @Test
    void twoNodesThatSealAtOnceSealEveryEntryOnce() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var one = new LedgerTable(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
                var two = new LedgerTable(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
            var people = Executors.newFixedThreadPool(6);
            var all = new ArrayList<Future<?>>();
            for (var node : List.of(one, two)) {
                var heads = Heads.in(folder.resolve(node == one ? "one.txt" : "two.txt"));
                var sealer = new Sealer(node.jdbc, node.transactions, heads, event -> {}, node.clock);
                all.add(people.submit(() -> node.enter(150)));
                all.add(people.submit(() -> node.enter(150)));
                all.add(people.submit(() -> {
                    for (int round = 0; round < 40; round++) {
                        sealer.sealAll();
                    }
                }));
            }
            for (var future : all) {
                future.get();
            }
            people.shutdown();
            var heads = Heads.in(folder.resolve("one.txt"));
            new Sealer(one.jdbc, one.transactions, heads, event -> {}, one.clock).sealAll();
            var report = Verification.of(one.client, heads);
            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isEqualTo(600);
            assertThat(report.waiting()).isZero();
        }
    }
}
