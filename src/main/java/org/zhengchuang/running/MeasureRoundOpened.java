package org.zhengchuang.running;

import java.time.OffsetDateTime;
import org.zhengchuang.engine.DomainEvent;

/** A branch asks all its members for measures (R19). */
public record MeasureRoundOpened(String campaignId, String branchId, OffsetDateTime endsAt) implements DomainEvent {}
