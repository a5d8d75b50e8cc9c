package org.zhengchuang.supervision;

import org.zhengchuang.engine.DomainEvent;

/** The owner reported on a cycle to the secretary (R42). */
public record ReportMade(String campaignId, String branchId, int cycle, String reporter) implements DomainEvent {}
