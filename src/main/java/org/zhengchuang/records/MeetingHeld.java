package org.zhengchuang.records;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A meeting was put down, with how many were there of how many. */
public record MeetingHeld(
        String campaignId, String branchId, String meetingId, MeetingKind kind, LocalDate heldOn, int present, int due)
        implements DomainEvent {}
