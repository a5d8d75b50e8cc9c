package org.zhengchuang.audit.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.audit.Canonical;
import org.zhengchuang.audit.Entry;

/**
 * Seals what was entered, behind the people's backs. Transactions commit out of the order of their entries' ids, so it
 * looks for entries without a leaf rather than for ids beyond the last one; one node at a time holds the chain's row.
 */
@Component
public class Sealer {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    static final int MOST_IN_BLOCK = 5_000;

    /** Entries further back than so many ids are never open any more: no transaction lasts that long. */
    private static final int LOOKS_BACK = 100_000;

    /** Without anything new there is a block all the same, so that nothing can be dated back into the silence. */
    private static final Duration SILENCE = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Heads heads;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private boolean lookedAtAll;

    Sealer(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Heads heads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.heads = heads;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${zhengchuang.audit.seal-every:20s}",
            fixedDelayString = "${zhengchuang.audit.seal-every:20s}")
    void sealRegularly() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            log.error("The ledger could not be sealed; it is tried again", e);
        }
    }

    /** Seals everything that is committed by now, and keeps the heads outside. Answers how many entries that were. */
    public synchronized int sealAll() {
        int sealed = 0;
        while (true) {
            int entries = transaction.execute(status -> sealBlock());
            sealed += entries;
            if (entries < MOST_IN_BLOCK) {
                lookedAtAll = true;
                keepHeads();
                return sealed;
            }
        }
    }

    private int sealBlock() {
        var chain = client.sql("select ledger_id, low_water from ledger_chain for update")
                .query(Chain.class)
                .single();
        var ledgerId = chain.ledgerId() == null ? begin() : chain.ledgerId();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entries = unsealed(lookedAtAll ? chain.lowWater() : 0);
        var last = newest();
        if (entries.isEmpty()
                && last.isPresent()
                && last.get().sealedAt().plus(SILENCE).isAfter(now)) {
            return 0;
        }
        var leaves = entries.stream().map(Canonical::line).map(Verify::leaf).toList();
        var complete = entries.size() < MOST_IN_BLOCK
                ? now
                : last.map(Block::completeUntil).orElse(Instant.EPOCH);
        var block = Block.of(
                last.map(Block::number).orElse(0) + 1,
                last.map(Block::hash).orElseGet(() -> Block.genesis(ledgerId)),
                Verify.hex(Verify.root(leaves)),
                entries.size(),
                now,
                complete);
        write(block, entries, leaves);
        if (last.isEmpty() || !day(last.get()).equals(day(block))) {
            events.publishEvent(new HeadOfDay(block));
        }
        return entries.size();
    }

    private LocalDate day(Block block) {
        return LocalDate.ofInstant(block.sealedAt(), clock.getZone());
    }

    private record Chain(String ledgerId, long lowWater) {}

    private String begin() {
        var id = UUID.randomUUID().toString();
        client.sql("update ledger_chain set ledger_id = :id").param("id", id).update();
        return id;
    }

    private List<Entry> unsealed(long lowWater) {
        return client.sql("""
                        select e.* from ledger e
                         where e.id > :low and not exists (select 1 from ledger_leaf l where l.entry_id = e.id)
                         order by e.id limit :most
                        """)
                .param("low", lowWater)
                .param("most", MOST_IN_BLOCK)
                .query(Canonical::entry)
                .list();
    }

    private void write(Block block, List<Entry> entries, List<byte[]> leaves) {
        jdbc.update(
                "insert into ledger_block (number, previous, root, entries, sealed_at, complete_until, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                block.number(),
                block.previous(),
                block.root(),
                block.entries(),
                block.sealedAt().atOffset(ZoneOffset.UTC),
                block.completeUntil().atOffset(ZoneOffset.UTC),
                block.hash());
        var rows = new ArrayList<Object[]>(entries.size());
        for (int place = 0; place < entries.size(); place++) {
            rows.add(new Object[] {
                block.number(), place, entries.get(place).id(), HexFormat.of().formatHex(leaves.get(place))
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("insert into ledger_leaf (block, place, entry_id, hash) values (?, ?, ?, ?)", rows);
            client.sql("update ledger_chain set low_water = case when low_water > :low then low_water else :low end")
                    .param("low", entries.get(0).id() - LOOKS_BACK)
                    .update();
        }
    }

    /** Every node keeps every head, whichever node sealed it. A chain that is not the one kept is left to the verification. */
    private void keepHeads() {
        if (heads.file().isEmpty()) {
            return;
        }
        var id = ledgerId();
        if (heads.ledger().filter(kept -> !kept.equals(id)).isPresent()) {
            log.error(
                    "{} belongs to another ledger; the heads of this one are not kept",
                    heads.file().get());
            return;
        }
        var kept = heads.all();
        var last = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).number();
        heads.append(
                id,
                client.sql("select * from ledger_block where number > :last order by number")
                        .param("last", last)
                        .query(Block::read)
                        .list());
    }

    public String ledgerId() {
        return client.sql("select coalesce(ledger_id, '') from ledger_chain")
                .query(String.class)
                .single();
    }

    /** The whole chain, oldest first; to be closed. */
    public Stream<Block> all() {
        return client.sql("select * from ledger_block order by number").query(Block::read).stream();
    }

    /** Newest first. */
    public List<Block> latest(int most) {
        return client.sql("select * from ledger_block order by number desc limit :most")
                .param("most", most)
                .query(Block::read)
                .list();
    }

    /** The head of the chain. */
    public Optional<Block> newest() {
        return client.sql("select * from ledger_block order by number desc limit 1")
                .query(Block::read)
                .optional();
    }
}
