package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** A nominee is out, and why. */
public record NomineeStopped(
        String campaignId, String branchId, Track track, String subjectId, Step step, String reason)
        implements DomainEvent {}
