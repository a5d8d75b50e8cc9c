package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** The Party committee honours nobody in this track (空缺, R31). */
public record TrackLeftVacant(String campaignId, Track track, String statement) implements DomainEvent {}
