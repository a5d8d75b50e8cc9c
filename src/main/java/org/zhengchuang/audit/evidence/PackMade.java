package org.zhengchuang.audit.evidence;

import org.zhengchuang.engine.DomainEvent;

/** An evidence pack was made; its fingerprint stands in the ledger, so that the pack itself can be recognised. */
public record PackMade(String campaignId, String packId, int entries, String sha256) implements DomainEvent {

    @Override
    public String subjectId() {
        return packId;
    }
}
