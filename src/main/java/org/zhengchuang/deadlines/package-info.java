/**
 * Who owes what by when (期限): computes the deadline of every task from the campaign's milestones and the working-day
 * calendar, and keeps the ledger of duties. It listens to the engine's tasks; no stage knows it.
 */
@ApplicationModule(
        displayName = "期限",
        allowedDependencies = {"engine", "roster", "calendar", "campaign", "notices"})
package org.zhengchuang.deadlines;

import org.springframework.modulith.ApplicationModule;
