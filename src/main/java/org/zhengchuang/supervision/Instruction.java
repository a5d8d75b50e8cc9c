package org.zhengchuang.supervision;

import java.time.LocalDate;

/**
 * What the hearer of a report told its reporter to do (要求, R42).
 *
 * @param doneOn null until it is carried out
 */
record Instruction(
        String id,
        String campaignId,
        String branchId,
        int cycle,
        String text,
        String givenBy,
        LocalDate givenOn,
        String reporter,
        LocalDate doneOn,
        String result) {}
