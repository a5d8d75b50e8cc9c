package org.zhengchuang.commendation;

import org.zhengchuang.engine.DomainEvent;

/** A branch handed in its summary. */
public record BranchSummaryWritten(String campaignId, String branchId) implements DomainEvent {}
