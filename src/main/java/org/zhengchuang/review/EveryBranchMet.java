package org.zhengchuang.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;

/** Every branch held its meeting. Only a lawful one can be put down at all, so that one put down is lawful. */
@Component
class EveryBranchMet implements GateRule {

    private final Nominations nominations;

    EveryBranchMet(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public Gate gate() {
        return Gate.G4;
    }

    @Override
    public Text demand() {
        return Text.of("review.rule.every-branch-met");
    }

    @Override
    public Text source() {
        return Text.of("review.rule.every-branch-met.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        return nominations.branchesWithoutMeeting(campaignId).stream()
                .map(branch -> Text.of("review.rule.no-meeting", branch))
                .toList();
    }
}
