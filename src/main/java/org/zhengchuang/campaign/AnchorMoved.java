package org.zhengchuang.campaign;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** The day of the commendation, from which all dates are counted back, was moved before a plan was approved (R55). */
public record AnchorMoved(String campaignId, LocalDate before, LocalDate anchorOn, String reason)
        implements DomainEvent {}
