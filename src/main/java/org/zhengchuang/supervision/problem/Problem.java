package org.zhengchuang.supervision.problem;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A problem (问题清单的一项).
 *
 * @param memberId in whom it was found
 * @param rectifier who puts it right (整改责任人)
 * @param firstDueOn the first deadline, never changed; {@code dueOn} the one in force
 * @param result null while it is open
 */
record Problem(
        String id,
        String campaignId,
        String branchId,
        String inspectionId,
        String memberId,
        String kind,
        String kindName,
        String description,
        String finder,
        LocalDate foundOn,
        String rectifier,
        LocalDate firstDueOn,
        LocalDate dueOn,
        Verdict result,
        OffsetDateTime closedAt) {}
