package org.zhengchuang.planning;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A measure of an approved plan was carried out, with that result (R17). */
public record PlanMeasureCarriedOut(String campaignId, String branchId, String measure, LocalDate doneOn, String result)
        implements DomainEvent {}
