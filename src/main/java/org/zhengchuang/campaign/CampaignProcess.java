package org.zhengchuang.campaign;

import org.zhengchuang.engine.ProcessBean;

/** What the models ask of a campaign. */
@ProcessBean("campaign")
public class CampaignProcess {

    private final Campaigns campaigns;
    private final Gates gates;

    CampaignProcess(Campaigns campaigns, Gates gates) {
        this.campaigns = campaigns;
        this.gates = gates;
    }

    /** Whether every rule of the gate is met. Called before each wait at a gate in campaign.bpmn. */
    public boolean gateOpen(String campaignId, String gate) {
        return gates.isOpen(campaignId, Gate.valueOf(gate));
    }

    /** Goes through the gate into the stage behind it. Called by {@code Task_Enter...} in campaign.bpmn. */
    public void enter(String campaignId, String gate) {
        var passed = Gate.valueOf(gate);
        gates.pass(campaignId, passed);
        campaigns.enter(campaignId, passed.opens());
    }

    /** Marks the campaign as stopped. Called by {@code Task_RecordStop} in campaign.bpmn. */
    public void stop(String campaignId) {
        campaigns.enter(campaignId, CampaignStage.STOPPED);
    }
}
