package org.zhengchuang.campaign;

import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessBean;

/** What the models ask of a campaign. */
@ProcessBean("campaign")
public class CampaignProcess {

    private final Campaigns campaigns;
    private final Gates gates;
    private final Instances instances;

    CampaignProcess(Campaigns campaigns, Gates gates, Instances instances) {
        this.campaigns = campaigns;
        this.gates = gates;
        this.instances = instances;
    }

    /** Goes through the gate into the stage behind it. Called by {@code Task_Enter...} in campaign.bpmn. */
    public void enter(String campaignId, String gate) {
        var passed = Gate.valueOf(gate);
        gates.pass(campaignId, passed);
        campaigns.enter(campaignId, passed.opens());
    }

    /**
     * Marks the campaign as stopped and ends whatever runs for it: nobody owes anything any more. Called by
     * {@code Task_RecordStop} in campaign.bpmn.
     */
    public void stop(String campaignId) {
        campaigns.enter(campaignId, CampaignStage.STOPPED);
        instances.closeBelow(campaignId, campaigns.get(campaignId).stoppedReason());
    }
}
