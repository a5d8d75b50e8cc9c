package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** The root criteria were judged for a nominee (R44). */
public record EligibilityJudged(String campaignId, String branchId, Track track, String subjectId, boolean eligible)
        implements DomainEvent {}
