package org.zhengchuang.running;

import org.zhengchuang.engine.DomainEvent;

/** All members have answered, or the round ended; so many had not answered. */
public record MeasureRoundClosed(String campaignId, String branchId, int silent) implements DomainEvent {}
