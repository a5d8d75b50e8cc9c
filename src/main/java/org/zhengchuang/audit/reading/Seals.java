package org.zhengchuang.audit.reading;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.audit.seal.Block;
import org.zhengchuang.audit.seal.Heads;
import org.zhengchuang.audit.seal.Sealer;

/** The seals as the pages show them. */
@Component
public class Seals {

    /** @param fingerprint of the entry, {@code block} the one it is sealed in */
    public record Seal(int block, String fingerprint) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Heads heads;

    Seals(JdbcClient jdbc, Sealer sealer, Heads heads) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.heads = heads;
    }

    Block newest() {
        return sealer.newest().orElse(null);
    }

    Seal of(long entryId) {
        return jdbc.sql("select block, hash from ledger_leaf where entry_id = :id")
                .param("id", entryId)
                .query((row, number) -> new Seal(row.getInt("block"), row.getString("hash")))
                .optional()
                .orElse(null);
    }

    List<Block> latest() {
        return sealer.latest(20);
    }

    String headsFile() {
        return heads.file().map(Object::toString).orElse(null);
    }
}
