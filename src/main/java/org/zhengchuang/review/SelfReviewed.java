package org.zhengchuang.review;

import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/** A member or a branch handed in its self-review; {@code asTold} where the owner wrote it down for a member. */
public record SelfReviewed(String campaignId, String branchId, Track track, String subjectId, boolean asTold)
        implements DomainEvent {}
