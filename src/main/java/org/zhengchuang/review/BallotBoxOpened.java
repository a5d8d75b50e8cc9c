package org.zhengchuang.review;

import org.zhengchuang.engine.DomainEvent;

/** A secret vote was opened; an earlier one that was not counted is void by that. */
public record BallotBoxOpened(String campaignId, String branchId, String supervisorId, String tellerId)
        implements DomainEvent {}
