package org.zhengchuang.oversight;

import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.engine.DomainEvent;

/** A department supervised a branch in a stage. */
public record BranchSupervised(
        String campaignId, String branchId, String departmentId, CampaignStage stage, Verdict verdict, String finding)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return departmentId;
    }
}
