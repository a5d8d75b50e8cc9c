package org.zhengchuang.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One thing that one person owes by one day (责任事项): a user task, seen from the ledger.
 *
 * @param id the engine's id of the task
 * @param task the id of the user task in its model; {@code name} what people call it
 * @param departmentId the department to which it belongs, where it belongs to one and to no branch
 * @param person who holds it now; of a closed one, who held it at last
 * @param answersFor who answers for its being in time: its holder when it fell due, or when it was done before that
 * @param baselineDue the first deadline, never changed; null where the model gives none
 * @param due the deadline in force; only an approved extension, a new plan, or somebody with power over the engine moves it
 * @param returns how often the work was sent back so far; each time is a duty of its own, with the dates of the first
 * @param continues the duty before, which was sent back, or null
 * @param progressDone of {@code progressTotal}: how far work on many has come; null where nobody counts
 * @param behindOn from which day on that is less than planned; null where it is not
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
        String departmentId,
        String stage,
        String person,
        String answersFor,
        OffsetDateTime baselineDue,
        OffsetDateTime due,
        int extensions,
        int returns,
        String continues,
        Integer progressDone,
        Integer progressTotal,
        LocalDate behindOn,
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

    public boolean isOpen() {
        return closedAt == null;
    }
}
