package org.zhengchuang.roster;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A member took up or left an office in his branch. {@code untilOn} is null while he holds it. */
public record OfficeChanged(
        String branchId, OfficeKind kind, String memberId, LocalDate fromOn, LocalDate untilOn, String reason)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
