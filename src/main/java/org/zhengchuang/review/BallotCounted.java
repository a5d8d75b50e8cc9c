package org.zhengchuang.review;

import org.zhengchuang.engine.DomainEvent;

/** A secret vote was counted; who was voted for how often stands in the result of the meeting alone. */
public record BallotCounted(String campaignId, String branchId, int collected, int invalid) implements DomainEvent {}
