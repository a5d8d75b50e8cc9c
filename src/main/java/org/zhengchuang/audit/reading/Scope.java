package org.zhengchuang.audit.reading;

/**
 * Which entries somebody may see.
 *
 * @param all everything: what is sealed is not in the ledger
 * @param branchId his branch's entries, null where he holds no office there
 * @param person what he did and what concerns him
 */
record Scope(boolean all, String branchId, String person) {}
