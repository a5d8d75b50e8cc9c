package org.zhengchuang.review;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GatePassed;
import org.zhengchuang.campaign.StepsProcess;
import org.zhengchuang.roster.Roster;

/**
 * Who joins after the preliminary review no longer owes a self-review. Until its gate is passed he does: the gate counts
 * against the roster of the day, so the rounds stay open as long as it is not.
 */
@Component
class RoundsClosed {

    private final StepsProcess steps;
    private final Roster roster;

    RoundsClosed(StepsProcess steps, Roster roster) {
        this.steps = steps;
        this.roster = roster;
    }

    @EventListener
    void on(GatePassed passed) {
        if (passed.gate() == Gate.G4) {
            roster.branches().forEach(branch -> steps.close(AllSelfReviewsIn.STEP, passed.campaignId(), branch.id()));
        }
    }
}
