package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** The assessment method was approved and can no longer be changed (R5). */
public record RuleBookFrozen(String campaignId, int version) implements DomainEvent {}
