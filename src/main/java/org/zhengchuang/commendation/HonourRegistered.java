package org.zhengchuang.commendation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** An honour was put on the register, and its certificate numbered. */
public record HonourRegistered(
        String campaignId, String branchId, String subjectId, Track track, int number, String name)
        implements DomainEvent {}
