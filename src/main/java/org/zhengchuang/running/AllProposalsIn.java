package org.zhengchuang.running;

import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Steps;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** The wait until every member of the branch has answered the call for measures; the round's end ends it as well. */
@Component
class AllProposalsIn implements Wait {

    private final Steps steps;

    AllProposalsIn(Steps steps) {
        this.steps = steps;
    }

    @Override
    public String message() {
        return "AllProposalsIn";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return steps.allMembersIn(MeasureRounds.STEP, at.campaignId(), at.branchId());
    }
}
