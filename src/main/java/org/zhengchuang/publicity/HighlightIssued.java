package org.zhengchuang.publicity;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/**
 * A highlight was told to everybody.
 *
 * @param memberId whose it is, null where it is the branch's
 */
public record HighlightIssued(
        String campaignId,
        String branchId,
        String highlightId,
        HighlightKind kind,
        String title,
        String memberId,
        LocalDate on)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return highlightId;
    }
}
