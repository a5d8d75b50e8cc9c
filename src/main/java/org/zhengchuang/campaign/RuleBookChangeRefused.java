package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** Somebody tried to change the assessment method after it was frozen (R5, R31). It stays as it is, and that it was tried is kept. */
public record RuleBookChangeRefused(String campaignId, int version, String triedBy) implements DomainEvent {}
