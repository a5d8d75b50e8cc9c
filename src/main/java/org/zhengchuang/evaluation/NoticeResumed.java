package org.zhengchuang.evaluation;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** All objections are concluded; the count of the notice goes on, or started again. */
public record NoticeResumed(String campaignId, int round, LocalDate endsOn, boolean startedAgain)
        implements DomainEvent {}
