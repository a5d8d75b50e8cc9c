package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** Every rule of the gate was met, and the campaign went through. */
public record GatePassed(String campaignId, Gate gate) implements DomainEvent {}
