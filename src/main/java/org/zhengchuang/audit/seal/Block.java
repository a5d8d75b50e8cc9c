package org.zhengchuang.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.zhengchuang.audit.Canonical;

/**
 * A sealed block: a Merkle tree over entries, chained to the block before it.
 *
 * @param completeUntil what was entered before that was sealed by then
 */
public record Block(
        int number, String previous, String root, int entries, Instant sealedAt, Instant completeUntil, String hash) {

    static Block of(int number, String previous, String root, int entries, Instant sealedAt, Instant completeUntil) {
        return new Block(
                number,
                previous,
                root,
                entries,
                sealedAt,
                completeUntil,
                Verify.block(number, previous, root, entries, sealedAt.toString(), completeUntil.toString()));
    }

    /** Whether its hash is that of its head. */
    boolean isWhole() {
        return of(number, previous, root, entries, sealedAt, completeUntil)
                .hash()
                .equals(hash);
    }

    /** What the first block takes for the hash of the one before it. */
    static String genesis(String ledgerId) {
        return Verify.hex(Verify.leaf(ledgerId));
    }

    /** As a line of the pack. */
    public String line() {
        return number + " " + previous + " " + root + " " + entries + " " + sealedAt + " " + completeUntil + " " + hash;
    }

    static Block read(ResultSet row, int index) throws SQLException {
        return new Block(
                row.getInt("number"),
                row.getString("previous"),
                row.getString("root"),
                row.getInt("entries"),
                Canonical.time(row, "sealed_at"),
                Canonical.time(row, "complete_until"),
                row.getString("hash"));
    }
}
