package org.zhengchuang.commendation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** An honour was taken back; its line stays in the register, with the reason. */
public record HonourRevoked(
        String campaignId, String branchId, String subjectId, Track track, int number, String name, String reason)
        implements DomainEvent {}
