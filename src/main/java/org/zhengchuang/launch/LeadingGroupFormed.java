package org.zhengchuang.launch;

import java.util.List;
import org.zhengchuang.engine.DomainEvent;

/** The Party committee formed the leading group of the campaign, or changed it. */
public record LeadingGroupFormed(String campaignId, String leaderId, List<String> memberIds, String reason)
        implements DomainEvent {}
