package org.zhengchuang.campaign;

import java.time.LocalDate;

/**
 * When a stage begins and ends, by the implementation plan (实施方案): the single source of every deadline (R4, R52).
 *
 * @param departmentId the department that answers for the stage at factory level (R51), and {@code personId} its person
 */
public record Milestone(
        CampaignStage stage, LocalDate startsOn, LocalDate endsOn, String departmentId, String personId) {}
