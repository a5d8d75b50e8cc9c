package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** The campaign went on to its next stage: the gate before it was open. */
public record StageEntered(String campaignId, CampaignStage left, CampaignStage entered) implements DomainEvent {}
