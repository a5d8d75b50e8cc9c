package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** A nominee was examined (考察, R25). */
public record NomineeExamined(String campaignId, String branchId, Track track, String subjectId)
        implements DomainEvent {}
