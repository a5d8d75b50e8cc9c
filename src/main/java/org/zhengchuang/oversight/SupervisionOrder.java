package org.zhengchuang.oversight;

import java.time.OffsetDateTime;
import org.zhengchuang.campaign.CampaignStage;

/**
 * An order (督办单) to a branch.
 *
 * @param number consecutive in the campaign
 * @param departmentId whose order it is, or {@code null} where the office looks after the branch
 * @param issuedBy null where the passing of a milestone issued it
 */
public record SupervisionOrder(
        String id,
        String campaignId,
        int number,
        String departmentId,
        String branchId,
        CampaignStage stage,
        OrderColour colour,
        String matter,
        String issuedBy,
        OffsetDateTime issuedAt,
        OffsetDateTime sentAt,
        OffsetDateTime closedAt) {}
