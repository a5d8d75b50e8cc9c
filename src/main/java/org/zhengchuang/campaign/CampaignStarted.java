package org.zhengchuang.campaign;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** The office opened a campaign. */
public record CampaignStarted(String campaignId, String name, String theme, LocalDate anchorOn)
        implements DomainEvent {}
