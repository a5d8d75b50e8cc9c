package org.zhengchuang.supervision;

import org.zhengchuang.engine.DomainEvent;

/** Who heard a report told the branch to do something. */
public record InstructionGiven(String campaignId, String branchId, String instructionId, String text, String givenBy)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return instructionId;
    }
}
