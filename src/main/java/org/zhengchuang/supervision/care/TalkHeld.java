package org.zhengchuang.supervision.care;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A talk was held; what was said is not told. */
public record TalkHeld(String campaignId, String branchId, String memberId, String heldBy, LocalDate heldOn)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
