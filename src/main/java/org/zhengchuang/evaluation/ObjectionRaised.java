package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** An objection came in during the notice; whose, if anybody signed it, is not told on. Track is null for the whole result. */
public record ObjectionRaised(String campaignId, int round, Track track, String subjectId, boolean signed)
        implements DomainEvent {}
