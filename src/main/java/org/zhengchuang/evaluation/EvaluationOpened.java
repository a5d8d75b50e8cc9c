package org.zhengchuang.evaluation;

import org.zhengchuang.engine.DomainEvent;

/** The nominees were taken over and the scorers named. */
public record EvaluationOpened(String campaignId, int nominees, int scorers) implements DomainEvent {}
