package org.zhengchuang.oversight;

import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** The wait until the campaign stands in another stage than the one that was supervised. */
@Component
class NextStageEntered implements Wait {

    static final ProcessVariable<String> SUPERVISED_STAGE = ProcessVariable.of("supervisedStage", String.class);

    private final Campaigns campaigns;

    NextStageEntered(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String message() {
        return "NextStageEntered";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return !campaigns.get(at.campaignId()).stage().name().equals(at.variable(SUPERVISED_STAGE));
    }
}
