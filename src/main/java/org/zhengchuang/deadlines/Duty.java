package org.zhengchuang.deadlines;

import java.time.OffsetDateTime;

/**
 * One thing that one person owes by one day (责任事项): a user task, seen from the ledger.
 *
 * @param id the engine's id of the task
 * @param task the id of the user task in its model; {@code name} what people call it
 * @param person who answers for it now
 * @param baselineDue the first deadline, never changed
 * @param due the deadline in force; only an approved extension or a new plan moves it
 * @param outcome null while it is open
 */
public record Duty(
        String id,
        String task,
        String name,
        String process,
        String processInstanceId,
        String campaignId,
        String branchId,
        String memberId,
        String stage,
        String person,
        OffsetDateTime baselineDue,
        OffsetDateTime due,
        int extensions,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,
        Outcome outcome) {

    /** How a duty ended. */
    public enum Outcome {
        /** 按时办结. */
        ON_TIME,
        /** 逾期办结. */
        LATE,
        /** 撤销: nobody owes it any more. */
        CANCELLED
    }
}
