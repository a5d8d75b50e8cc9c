package org.zhengchuang.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.zhengchuang.campaign.CampaignStage;

/**
 * What a department found in a branch in a stage (督查记录).
 *
 * @param orderId the order that followed from it, or {@code null}
 */
public record SupervisionRecord(
        String campaignId,
        String departmentId,
        CampaignStage stage,
        String branchId,
        LocalDate checkedOn,
        String finding,
        Verdict verdict,
        String orderId,
        String recordedBy,
        OffsetDateTime recordedAt) {}
