package org.zhengchuang.audit.seal;

/**
 * Something that is not as it was sealed.
 *
 * @param block the block it is in, or null
 * @param entry the entry, or null where it is about a whole block
 */
public record Finding(Fault fault, Integer block, Long entry) {

    /** What is wrong; each has its sentence under {@code audit.fault.<name>}. */
    public enum Fault {
        /** An entry was changed after it was sealed. */
        CHANGED,
        /** An entry that was sealed is gone. */
        MISSING,
        /** An entry was put in later, dated back. */
        INSERTED,
        /** The list of a block's entries is not the sealed one. */
        LEAVES,
        /** A block's head was changed. */
        BLOCK,
        /** A block does not follow the one before it. */
        CHAIN,
        /** A block is not the one whose head is kept outside. */
        REPLACED,
        /** Blocks whose heads are kept outside are gone. */
        TRUNCATED,
        /** The heads kept outside belong to another ledger. */
        FOREIGN_HEADS
    }
}
