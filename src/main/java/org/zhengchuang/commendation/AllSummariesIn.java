package org.zhengchuang.commendation;

import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Steps;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** The wait until every branch has handed in its summary. */
@Component
class AllSummariesIn implements Wait {

    private final Steps steps;

    AllSummariesIn(Steps steps) {
        this.steps = steps;
    }

    @Override
    public String message() {
        return "AllSummariesIn";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return steps.missingBranches(WriteBranchSummary.STEP, at.campaignId()).isEmpty();
    }
}
