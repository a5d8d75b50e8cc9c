package org.zhengchuang.running;

import java.time.LocalDate;

/**
 * A measure (措施) of a branch: proposed by a member, adopted by the secretary, carried out by one person by one day (R19).
 *
 * @param result what came of it, null until it is carried out
 */
record Measure(
        String id,
        String campaignId,
        String branchId,
        String proposerId,
        String measure,
        String serves,
        Direction direction,
        String responsibleId,
        LocalDate dueOn,
        String result,
        LocalDate doneOn) {}
