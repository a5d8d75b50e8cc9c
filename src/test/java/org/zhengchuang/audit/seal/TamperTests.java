package org.zhengchuang.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengchuang.audit.Canonical;
import org.zhengchuang.audit.LedgerTable;
import org.zhengchuang.audit.seal.Finding.Fault;

/** Whatever the administrator of the database does to the ledger behind the product's back is found, and where. */
class TamperTests {

    @TempDir
    Path folder;

    private LedgerTable table;
    private Sealer sealer;
    private Heads heads;

    @BeforeEach
    void sealedInThreeBlocks() {
        table = new LedgerTable("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        heads = Heads.in(folder.resolve("heads.txt"));
        sealer = new Sealer(table.jdbc, table.transactions, heads, event -> {}, table.clock);
        for (int block = 0; block < 3; block++) {
            table.clock.pass(3_600);
            table.enter(5);
            assertThat(sealer.sealAll()).isEqualTo(5);
        }
    }

    @AfterEach
    void close() {
        table.close();
    }

    private void tamper(String sql) {
        assertThat(table.jdbc.update(sql)).isPositive();
    }

    private List<Finding> findings() {
        return Verification.of(table.client, heads).findings();
    }

    private Finding at(Fault fault, Integer block, Integer entry) {
        return new Finding(fault, block, entry == null ? null : entry.longValue());
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() {
        var report = Verification.of(table.client, heads);
        assertThat(report.findings()).isEmpty();
        assertThat(report.blocks()).isEqualTo(3);
        assertThat(report.entries()).isEqualTo(15);
        assertThat(heads.all()).hasSize(3).last().extracting(Heads.Head::hash).isEqualTo(report.head());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = timestamp '2026-01-01 00:00:00'",
                "matter_at = timestamp '2026-01-01 00:00:00'",
                "lag_days = 3",
                "actor = 'M0103'",
                "actor_name = null",
                "on_behalf_of = 'M0104'",
                "campaign_id = '2025'",
                "branch_id = null",
                "stage = 'REVIEW'",
                "subject_id = 'x'",
                "member_id = 'x'",
                "kind = 'PlanDrafted'",
                "task = 'x'",
                "task_id = 'x'",
                "instance_id = 'x'",
                "due = null",
                "late = true",
                "sentence = '例6。'",
                "reason = ''",
                "source = null",
                "details = '{ }'"
            })
    void aChangeOfAnyColumnIsFound(String change) {
        tamper("update ledger set " + change + " where id = 7");
        assertThat(findings()).containsExactly(at(Fault.CHANGED, 2, 7));
    }

    @Test
    void aDeletedEntryIsMissed() {
        tamper("delete from ledger where id = 7");
        assertThat(findings()).containsExactly(at(Fault.MISSING, 2, 7));
    }

    @Test
    void anEntryDeletedWithItsLeafIsMissedByItsBlock() {
        tamper("delete from ledger_leaf where entry_id = 7");
        tamper("delete from ledger where id = 7");
        assertThat(findings()).containsExactly(at(Fault.LEAVES, 2, null));
    }

    @Test
    void anEntryPutInLaterIsFoundBeforeAndAfterItIsSealed() {
        var columns = "at, matter_at, lag_days, kind, late, sentence, details";
        tamper("insert into ledger (" + columns + ") select " + columns + " from ledger where id = 7");
        assertThat(findings()).containsExactly(at(Fault.INSERTED, null, 16));
        table.clock.pass(60);
        sealer.sealAll();
        assertThat(findings()).containsExactly(at(Fault.INSERTED, 4, 16));
    }

    @Test
    void swappedEntriesAreBothFound() {
        tamper("update ledger set id = 100 where id = 7");
        tamper("update ledger set id = 7 where id = 8");
        tamper("update ledger set id = 8 where id = 100");
        assertThat(findings()).containsExactly(at(Fault.CHANGED, 2, 7), at(Fault.CHANGED, 2, 8));
    }

    @Test
    void swappedLeavesAreFound() {
        tamper("update ledger_leaf set place = 100 where entry_id = 7");
        tamper("update ledger_leaf set place = 1 where entry_id = 8");
        tamper("update ledger_leaf set place = 2 where entry_id = 7");
        assertThat(findings()).contains(at(Fault.LEAVES, 2, null));
    }

    @Test
    void aTruncatedTailIsFoundByTheHeadsKeptOutside() {
        tamper("delete from ledger_leaf where block = 3");
        tamper("delete from ledger_block where number = 3");
        tamper("delete from ledger where id > 10");
        assertThat(findings()).containsExactly(at(Fault.TRUNCATED, 3, null));
        table.clock.pass(60);
        table.enter(2);
        sealer.sealAll();
        assertThat(findings()).containsExactly(at(Fault.REPLACED, 3, null));
    }

    @Test
    void aBlockMadeAnewBreaksTheChain() {
        tamper("update ledger set sentence = '另一句' where id = 7");
        makeAnew(2);
        assertThat(findings()).containsExactly(at(Fault.CHAIN, 3, null), at(Fault.REPLACED, 2, null));
    }

    @Test
    void aWholeChainMadeAnewIsNotTheOneKeptOutside() {
        tamper("update ledger set sentence = '另一句' where id = 7");
        makeAnew(2);
        makeAnew(3);
        assertThat(findings()).containsExactly(at(Fault.REPLACED, 2, null), at(Fault.REPLACED, 3, null));
    }

    @Test
    void aChangedHeadAndAnotherLedgersHeadsAreFound() {
        tamper("update ledger_block set sealed_at = timestamp '2026-01-01 00:00:00' where number = 2");
        assertThat(findings()).containsExactly(at(Fault.BLOCK, 2, null));
        tamper("update ledger_chain set ledger_id = 'another'");
        assertThat(findings()).contains(at(Fault.CHAIN, 1, null), at(Fault.FOREIGN_HEADS, null, null));
    }

    /** What a forger does who knows how blocks are made. */
    private void makeAnew(int number) {
        var old = table.client
                .sql("select * from ledger_block where number = ?")
                .param(number)
                .query(Block::read)
                .single();
        var previous = table.client
                .sql("select hash from ledger_block where number = ?")
                .param(number - 1)
                .query(String.class)
                .single();
        var leaves = new ArrayList<byte[]>();
        table.client
                .sql(
                        "select e.* from ledger e join ledger_leaf l on l.entry_id = e.id where l.block = ? order by l.place")
                .param(number)
                .query(Canonical::entry)
                .list()
                .forEach(entry -> {
                    var leaf = Verify.leaf(Canonical.line(entry));
                    leaves.add(leaf);
                    table.jdbc.update(
                            "update ledger_leaf set hash = ? where entry_id = ?",
                            HexFormat.of().formatHex(leaf),
                            entry.id());
                });
        var block = Block.of(
                number, previous, Verify.hex(Verify.root(leaves)), old.entries(), old.sealedAt(), old.completeUntil());
        table.jdbc.update(
                "update ledger_block set previous = ?, root = ?, hash = ? where number = ?",
                block.previous(),
                block.root(),
                block.hash(),
                number);
    }

    @Test
    void anEntryThatCommitsLateIsSealedOnceAllTheSame() {
        var open = new org.springframework.transaction.support.DefaultTransactionDefinition();
        var late = table.transactions.getTransaction(open);
        table.jdbc.update("insert into ledger (at, matter_at, lag_days, kind, late, sentence, details)"
                + " select at, matter_at, 0, kind, late, '迟', '{}' from ledger where id = 15");
        var other = new LedgerThread(() -> {
            table.enter(1);
            sealer.sealAll();
        });
        other.await();
        table.transactions.commit(late);
        assertThat(sealer.sealAll()).isEqualTo(1);
        assertThat(sealer.sealAll()).isZero();
        assertThat(findings()).isEmpty();
    }

    /** Does something on another connection while this thread's transaction is open. */
    private record LedgerThread(Thread thread) {

        LedgerThread(Runnable work) {
            this(new Thread(work));
            thread.start();
        }

        void await() {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void theHeadsFileOnlyGrows() throws Exception {
        var before = Files.readString(heads.file().orElseThrow());
        table.clock.pass(60);
        table.enter(1);
        sealer.sealAll();
        assertThat(Files.readString(heads.file().orElseThrow()))
                .startsWith(before)
                .hasLineCount(5);
    }
}
