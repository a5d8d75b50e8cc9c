package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** An objection was concluded; track and subject are null where it was against the result as a whole. */
public record ObjectionConcluded(
        String campaignId, String branchId, Track track, String subjectId, boolean upheld, String finding)
        implements DomainEvent {}
