package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/**
 * Another person answers for a stage of a branch, or for the whole campaign there, from that day (R40). His open tasks
 * move with it. {@code stage} is null for the whole campaign; {@code memberId} is null where the place falls vacant.
 */
public record OwnerAppointed(
        String branchId, Stage stage, String previousId, String memberId, LocalDate fromOn, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
