package org.zhengchuang.evaluation;

import org.zhengchuang.engine.DomainEvent;

/** A scorer handed in his points for so many nominees (R27). */
public record NomineesScored(String campaignId, String scorerId, int nominees) implements DomainEvent {}
