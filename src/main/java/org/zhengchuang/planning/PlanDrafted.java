package org.zhengchuang.planning;

import org.zhengchuang.engine.DomainEvent;

/** A branch's owner submitted a version of its plan. */
public record PlanDrafted(String campaignId, String branchId, int version, int measures) implements DomainEvent {}
