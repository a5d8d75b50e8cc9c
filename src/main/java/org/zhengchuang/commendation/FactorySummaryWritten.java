package org.zhengchuang.commendation;

import org.zhengchuang.engine.DomainEvent;

/** The factory's summary was written. */
public record FactorySummaryWritten(String campaignId) implements DomainEvent {}
