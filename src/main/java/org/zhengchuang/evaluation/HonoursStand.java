package org.zhengchuang.evaluation;

import org.zhengchuang.engine.DomainEvent;

/** The notice is over and the result stands. */
public record HonoursStand(String campaignId, int honours) implements DomainEvent {}
