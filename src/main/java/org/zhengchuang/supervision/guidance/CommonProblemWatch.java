package org.zhengchuang.supervision.guidance;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.supervision.MembersInspected;
import org.zhengchuang.supervision.SpotChecked;
import org.zhengchuang.supervision.SupervisionSettings;

/**
 * Notices by itself, whenever a sheet is handed in, that the same kind of problem is found in so many members of a branch
 * or in so many branches, and sets its study going: nobody has to tick "common" (R23).
 */
@Component
class CommonProblemWatch {

    private final CommonProblems commonProblems;
    private final Campaigns campaigns;
    private final SupervisionSettings settings;

    CommonProblemWatch(CommonProblems commonProblems, Campaigns campaigns, SupervisionSettings settings) {
        this.commonProblems = commonProblems;
        this.campaigns = campaigns;
        this.settings = settings;
    }

    @EventListener
    void on(MembersInspected inspected) {
        if (inspected.found() > 0) {
            look(inspected.campaignId());
        }
    }

    @EventListener
    void on(SpotChecked checked) {
        if (checked.found() > 0) {
            look(checked.campaignId());
        }
    }

    /** Only one at a time decides what is new in a campaign. */
    private void look(String campaignId) {
        campaigns.takeTurns(campaignId);
        commonProblems
                .newKinds(campaignId, settings.commonMembers(), settings.commonBranches())
                .forEach(kind -> commonProblems.open(campaignId, kind));
    }
}
