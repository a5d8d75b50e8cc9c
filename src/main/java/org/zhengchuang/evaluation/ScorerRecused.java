package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** A scorer does not judge this nominee (回避). */
public record ScorerRecused(String campaignId, String scorerId, Track track, String subjectId, String ground)
        implements DomainEvent {}
