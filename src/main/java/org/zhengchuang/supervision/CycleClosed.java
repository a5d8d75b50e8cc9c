package org.zhengchuang.supervision;

import org.zhengchuang.engine.DomainEvent;

/** Everybody in the branch was inspected, and the cycle's report was heard. */
public record CycleClosed(String campaignId, String branchId, int cycle) implements DomainEvent {}
