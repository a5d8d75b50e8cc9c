package org.zhengchuang.launch;

import org.zhengchuang.engine.DomainEvent;

/** The office closed the campaign. */
public record ArchiveOrdered(String campaignId, String remark) implements DomainEvent {}
