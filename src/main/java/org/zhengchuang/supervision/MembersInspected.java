package org.zhengchuang.supervision;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** So many members were inspected in a cycle, and in so many of them a problem was found. */
public record MembersInspected(
        String campaignId, String branchId, int cycle, LocalDate inspectedOn, int members, int found)
        implements DomainEvent {}
