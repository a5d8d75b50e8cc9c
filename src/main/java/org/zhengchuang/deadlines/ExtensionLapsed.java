package org.zhengchuang.deadlines;

import org.zhengchuang.engine.DomainEvent;

/** The duty was closed before anybody decided on more time for it. */
public record ExtensionLapsed(String campaignId, String branchId, String dutyId, String duty) implements DomainEvent {

    @Override
    public String subjectId() {
        return dutyId;
    }
}
