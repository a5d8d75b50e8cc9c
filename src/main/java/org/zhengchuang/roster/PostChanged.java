package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/**
 * A post of the factory was taken up or left. {@code memberId} is null where a sole post falls vacant;
 * {@code untilOn} is null while a shared post is held.
 */
public record PostChanged(
        FactoryPost post, String previousId, String memberId, LocalDate fromOn, LocalDate untilOn, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
