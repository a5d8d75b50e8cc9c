package org.zhengchuang.audit.evidence;

import org.zhengchuang.engine.DomainEvent;

/** Somebody ordered an evidence pack, or the archive did. */
public record PackOrdered(String campaignId, String packId) implements DomainEvent {

    @Override
    public String subjectId() {
        return packId;
    }
}
