package org.zhengchuang.review;

import java.util.List;
import org.zhengchuang.engine.DomainEvent;

/** A branch meeting recommended these, by name. */
public record NomineesRecommended(String campaignId, String branchId, List<String> nominees) implements DomainEvent {}
