package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** The Party committee decided on a nominee (R28); overtakingReason where it passed over a higher score. */
public record HonourDecided(
        String campaignId,
        String branchId,
        Track track,
        String subjectId,
        boolean awarded,
        String reason,
        String overtakingReason)
        implements DomainEvent {}
