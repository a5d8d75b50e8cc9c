package org.zhengchuang.audit.seal;

import java.nio.file.Path;
import org.zhengchuang.audit.LedgerTable;

/** Seals what stands in the tables, for tests of other packages. */
public final class Sealing {

    private Sealing() {}

    public static void sealAll(LedgerTable table, Path heads) {
        new Sealer(table.jdbc, table.transactions, Heads.in(heads), event -> {}, table.clock).sealAll();
    }
}
