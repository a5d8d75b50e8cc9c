package org.zhengchuang.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.audit.Canonical;
import org.zhengchuang.audit.Entry;
import org.zhengchuang.audit.seal.Finding.Fault;

/**
 * Verifies the ledger in the database against its seals and against the heads kept outside, and names what is not as it
 * was sealed. It reads a few blocks at a time, and needs nothing but the database and the file.
 */
public final class Verification {

    /** @param waiting entries that are not sealed yet, as it should be for a minute */
    public record Report(int blocks, long entries, long waiting, String head, List<Finding> findings) {

        public boolean intact() {
            return findings.isEmpty();
        }
    }

    /** No transaction lasts longer between an entry and its commit. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    private static final int ENTRIES_AT_ONCE = 10_000;
    private static final int MOST_FINDINGS = 1_000;

    private record Leaf(int block, int place, long entryId, String hash, Entry entry) {}

    /** Is told how many of how many blocks are verified. */
    public interface Progress {
        void moved(int done, int total);
    }

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private Block before;
    private long entries;
    private int blocks;

    private Verification(JdbcClient jdbc, Heads heads, Progress progress) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.progress = progress;
    }

    public static Report of(JdbcClient jdbc, Heads heads) {
        return of(jdbc, heads, (done, total) -> {});
    }

    public static Report of(JdbcClient jdbc, Heads heads, Progress progress) {
        return new Verification(jdbc, heads, progress).run();
    }

    private Report run() {
        var id = jdbc.sql("select coalesce(ledger_id, '') from ledger_chain")
                .query(String.class)
                .single();
        int total = jdbc.sql("select count(*) from ledger_block")
                .query(Integer.class)
                .single();
        int from = 0;
        while (true) {
            var some = some(from);
            if (some.isEmpty()) {
                break;
            }
            verify(some, id);
            from = some.get(some.size() - 1).number();
            progress.moved(blocks, total);
        }
        long waiting = waiting();
        compareWithHeads(id);
        return new Report(blocks, entries, waiting, before == null ? "" : before.hash(), List.copyOf(findings));
    }

    /** The next blocks, with not too many entries in all. */
    private List<Block> some(int after) {
        var next = jdbc.sql("select * from ledger_block where number > :after order by number limit 500")
                .param("after", after)
                .query(Block::read)
                .list();
        int entriesSoFar = 0;
        for (int index = 0; index < next.size(); index++) {
            entriesSoFar += Math.max(0, next.get(index).entries());
            if (entriesSoFar >= ENTRIES_AT_ONCE) {
                return next.subList(0, index + 1);
            }
        }
        return next;
    }

    private void verify(List<Block> some, String ledgerId) {
        var leaves = new HashMap<Integer, List<Leaf>>();
        jdbc.sql("""
                        select l.block, l.place, l.entry_id, l.hash, e.* from ledger_leaf l left join ledger e on e.id = l.entry_id
                         where l.block between :first and :last order by l.block, l.place
                        """)
                .param("first", some.get(0).number())
                .param("last", some.get(some.size() - 1).number())
                .query(Verification::leaf)
                .list()
                .forEach(leaf -> leaves.computeIfAbsent(leaf.block(), block -> new ArrayList<>())
                        .add(leaf));
        for (var block : some) {
            head(block, ledgerId);
            entries(block, leaves.getOrDefault(block.number(), List.of()));
            before = block;
            blocks++;
        }
    }

    private static Leaf leaf(ResultSet row, int index) throws SQLException {
        var there = row.getObject("id") != null;
        return new Leaf(
                row.getInt("block"),
                row.getInt("place"),
                row.getLong("entry_id"),
                row.getString("hash"),
                there ? Canonical.entry(row, index) : null);
    }

    private void head(Block block, String ledgerId) {
        if (!block.isWhole()) {
            found(Fault.BLOCK, block.number(), null);
        }
        var expected = before == null ? Block.genesis(ledgerId) : before.hash();
        var follows = block.number() == (before == null ? 1 : before.number() + 1);
        if (!follows || !block.previous().equals(expected)) {
            found(Fault.CHAIN, block.number(), null);
        }
    }

    private void entries(Block block, List<Leaf> leaves) {
        var hashes = new ArrayList<byte[]>();
        var earliest = before == null ? Instant.MIN : before.completeUntil().minus(LONGEST_TRANSACTION);
        for (var leaf : leaves) {
            hashes.add(HexFormat.of().parseHex(leaf.hash()));
            entries++;
            if (leaf.entry() == null) {
                found(Fault.MISSING, block.number(), leaf.entryId());
            } else if (!Verify.hex(Verify.leaf(Canonical.line(leaf.entry()))).equals(leaf.hash())) {
                found(Fault.CHANGED, block.number(), leaf.entryId());
            } else if (leaf.entry().at().isBefore(earliest)) {
                found(Fault.INSERTED, block.number(), leaf.entryId());
            }
        }
        if (leaves.size() != block.entries() || !Verify.hex(Verify.root(hashes)).equals(block.root())) {
            found(Fault.LEAVES, block.number(), null);
        }
    }

    /** What has no leaf waits for its seal; what was there long before the last seal and has none was put in later. */
    private long waiting() {
        var sealedUntil = before == null ? Instant.MIN : before.completeUntil().minus(LONGEST_TRANSACTION);
        var open = jdbc.sql("""
                        select e.* from ledger e
                         where not exists (select 1 from ledger_leaf l where l.entry_id = e.id) order by e.id limit :most
                        """)
                .param("most", ENTRIES_AT_ONCE)
                .query(Canonical::entry)
                .list();
        open.stream()
                .filter(entry -> entry.at().isBefore(sealedUntil))
                .forEach(entry -> found(Fault.INSERTED, null, entry.id()));
        return open.stream().filter(entry -> !entry.at().isBefore(sealedUntil)).count();
    }

    private void compareWithHeads(String ledgerId) {
        if (heads.ledger().filter(kept -> !kept.equals(ledgerId)).isPresent()) {
            found(Fault.FOREIGN_HEADS, null, null);
            return;
        }
        Map<Integer, String> now = new HashMap<>();
        jdbc.sql("select number, hash from ledger_block").query(row -> {
            now.put(row.getInt("number"), row.getString("hash"));
        });
        for (var head : heads.all()) {
            var hash = now.get(head.number());
            if (hash == null) {
                found(Fault.TRUNCATED, head.number(), null);
            } else if (!hash.equals(head.hash())) {
                found(Fault.REPLACED, head.number(), null);
            }
        }
    }

    private void found(Fault fault, Integer block, Long entry) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(fault, block, entry));
        }
    }
}
