package org.zhengchuang.publicity;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/**
 * A branch made something known.
 *
 * @param memberId whose deeds they are, null for the other kinds
 */
public record PublicityRecorded(
        String campaignId, String branchId, String itemId, PublicityKind kind, LocalDate publishedOn, String memberId)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return itemId;
    }
}
