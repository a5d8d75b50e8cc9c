package org.zhengchuang.supervision;

import org.zhengchuang.engine.DomainEvent;

/** A branch's next cycle of inspection began; {@code members} are to be inspected. */
public record CycleOpened(String campaignId, String branchId, int cycle, int members) implements DomainEvent {}
