package org.zhengchuang.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The owner's report on a cycle (汇报) and its hearing (听取汇报). The four figures were counted by the system when it was
 * made.
 *
 * @param hearer never the reporter (P6); null until it is heard
 */
record Report(
        String campaignId,
        String branchId,
        int cycle,
        String reporter,
        String progress,
        String problems,
        String plans,
        int members,
        int inspected,
        int found,
        int openProblems,
        OffsetDateTime reportedAt,
        String hearer,
        LocalDate heardOn,
        String opinion,
        String instructions,
        OffsetDateTime heardAt) {}
