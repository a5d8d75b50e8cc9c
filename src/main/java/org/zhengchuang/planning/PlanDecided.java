package org.zhengchuang.planning;

import org.zhengchuang.engine.DomainEvent;

/** A plan was signed, approved, or sent back with its reason. */
public record PlanDecided(String campaignId, String branchId, int version, String status, String opinion)
        implements DomainEvent {}
