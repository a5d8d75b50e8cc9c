package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** A department gave its opinion on a nominee. */
public record OpinionGiven(
        String campaignId,
        String branchId,
        String departmentId,
        Track track,
        String subjectId,
        boolean agrees,
        String reason)
        implements DomainEvent {}
