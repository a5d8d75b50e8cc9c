package org.zhengchuang.evaluation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;

/** The Party committee has decided, be it for a vacancy. */
@Component
class DecisionIsMade implements GateRule {

    private final Decisions decisions;

    DecisionIsMade(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Gate gate() {
        return Gate.G5;
    }

    @Override
    public Text demand() {
        return Text.of("evaluation.rule.decision");
    }

    @Override
    public Text source() {
        return Text.of("evaluation.rule.decision.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        return decisions.latest(campaignId).isPresent()
                ? List.of()
                : List.of(Text.of("evaluation.rule.decision.missing"));
    }
}
