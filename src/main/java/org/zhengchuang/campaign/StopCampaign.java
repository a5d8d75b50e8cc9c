package org.zhengchuang.campaign;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.Refusal;

/** 终止活动: the office or the leading group ends a campaign before its time, with the reason. */
@Component
public class StopCampaign {

    private final Campaigns campaigns;
    private final Instances instances;

    StopCampaign(Campaigns campaigns, Instances instances) {
        this.campaigns = campaigns;
        this.instances = instances;
    }

    /** @throws Refusal where no reason is given, or the campaign has ended already */
    @Transactional
    public void stop(String campaignId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("engine.reason-missing");
        }
        if (!campaigns.get(campaignId).stage().isOpen()) {
            throw new Refusal("campaign.ended");
        }
        campaigns.keepReason(campaignId, reason.strip());
        instances.tell("CampaignStopped", campaignId, Map.of());
    }
}
