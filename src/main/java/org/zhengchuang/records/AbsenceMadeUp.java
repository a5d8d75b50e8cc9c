package org.zhengchuang.records;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** An absentee made up for a meeting (补课). */
public record AbsenceMadeUp(String campaignId, String branchId, String meetingId, String memberId, LocalDate on)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return memberId;
    }
}
