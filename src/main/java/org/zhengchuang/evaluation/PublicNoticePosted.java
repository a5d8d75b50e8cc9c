package org.zhengchuang.evaluation;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A decision was posted for objections (公示). */
public record PublicNoticePosted(String campaignId, int round, LocalDate endsOn) implements DomainEvent {}
