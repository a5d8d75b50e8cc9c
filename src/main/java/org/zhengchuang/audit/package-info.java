/**
 * The audit (审计): what really happened, readable by anyone, provable to anyone. It listens to every domain event and to
 * the engine, and writes each into one append-only ledger in the same transaction; seals, pages, pictures and the
 * evidence pack are made from that ledger. No other module knows it.
 */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"engine", "identity", "roster", "campaign", "documents"})
package org.zhengchuang.audit;

import org.springframework.modulith.ApplicationModule;
