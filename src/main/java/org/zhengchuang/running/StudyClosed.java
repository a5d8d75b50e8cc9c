package org.zhengchuang.running;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** The running stage is over and every member of the branch has studied. */
public record StudyClosed(String campaignId, String branchId, LocalDate closedOn) implements DomainEvent {}
