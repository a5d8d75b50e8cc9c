package org.zhengchuang.launch;

import org.zhengchuang.engine.DomainEvent;

/** The Party committee sent plan and method back to the office. */
public record LaunchReturned(String campaignId, String reason) implements DomainEvent {}
