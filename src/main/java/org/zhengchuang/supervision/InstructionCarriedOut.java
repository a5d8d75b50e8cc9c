package org.zhengchuang.supervision;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** What a branch was told to do is done, with that result. */
public record InstructionCarriedOut(
        String campaignId, String branchId, String instructionId, LocalDate doneOn, String result)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return instructionId;
    }
}
