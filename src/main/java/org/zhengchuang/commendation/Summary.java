package org.zhengchuang.commendation;

import java.time.OffsetDateTime;

/**
 * What a branch, or the factory, sums up (总结).
 *
 * @param branchId null for the factory's
 * @param figures the numbers it stands on; null for a branch's
 */
public record Summary(
        String campaignId,
        String branchId,
        String figures,
        String achievements,
        String shortcomings,
        String nextSteps,
        String writtenBy,
        OffsetDateTime writtenAt) {}
