package org.zhengchuang.review;

import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Steps;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** The wait of preliminary-review.bpmn until every member of the branch has handed in his self-review. */
@Component
class AllSelfReviewsIn implements Wait {

    static final String STEP = "self-review";

    private final Steps steps;

    AllSelfReviewsIn(Steps steps) {
        this.steps = steps;
    }

    @Override
    public String message() {
        return "AllSelfReviewsIn";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return steps.allMembersIn(STEP, at.campaignId(), at.branchId());
    }
}
