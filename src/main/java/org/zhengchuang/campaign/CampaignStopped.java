package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** The campaign was stopped before its end. */
public record CampaignStopped(String campaignId, String reason) implements DomainEvent {}
