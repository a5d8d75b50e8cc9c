package org.zhengchuang.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A cycle (检查周期) of a branch that has opened. It closes when every member of the branch on that day, and not exempt,
 * has been inspected (R21).
 *
 * @param membersInspectedBy who inspected the members; he himself is inspected by the next office up
 */
record Cycle(
        String campaignId,
        String branchId,
        int number,
        LocalDate startsOn,
        LocalDate opensOn,
        LocalDate closesOn,
        OffsetDateTime openedAt,
        String membersInspectedBy,
        OffsetDateTime closedAt) {}
