package org.zhengchuang.review;

import org.zhengchuang.engine.DomainEvent;

/** A branch meeting recommended nobody: a full answer (R31). {@code reason} is null where all votes fell short. */
public record NobodyRecommended(String campaignId, String branchId, String reason) implements DomainEvent {}
