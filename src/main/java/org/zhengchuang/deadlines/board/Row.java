package org.zhengchuang.deadlines.board;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.zhengchuang.deadlines.Duty.Outcome;

/**
 * A duty as the board shows it, with the names that belong to its numbers.
 *
 * @param answersForName of him who answers for its being in time, where he no longer holds it
 * @param subjectName the member whom it is about, where it is about another than who owes it
 * @param asked whether more time is asked for and not decided yet
 */
record Row(
        String id,
        String task,
        String name,
        String process,
        String campaignId,
        String branchId,
        String branchName,
        String memberId,
        String subjectName,
        String departmentId,
        String departmentName,
        String stage,
        String person,
        String personName,
        String answersFor,
        String answersForName,
        OffsetDateTime baselineDue,
        OffsetDateTime due,
        int extensions,
        int returns,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,
        Outcome outcome,
        Integer progressDone,
        Integer progressTotal,
        LocalDate behindOn,
        boolean asked) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
