package org.zhengchuang.supervision;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** The report was heard by somebody above the reporter, with an opinion (R42). */
public record ReportHeard(String campaignId, String branchId, int cycle, String hearer, LocalDate heardOn)
        implements DomainEvent {}
