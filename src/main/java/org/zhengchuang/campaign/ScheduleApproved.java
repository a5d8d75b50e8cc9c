package org.zhengchuang.campaign;

import org.zhengchuang.engine.DomainEvent;

/** A version of the implementation plan came into force; its milestones are the deadlines from now on. */
public record ScheduleApproved(String campaignId, int version, String reason) implements DomainEvent {}
