package org.zhengchuang.review;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** A branch meeting voted, but put nobody to the vote in this track: a full answer, with its reason (R31). */
public record NobodyStood(String campaignId, String branchId, Track track, String reason) implements DomainEvent {}
