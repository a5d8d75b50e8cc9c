package org.zhengchuang.supervision.guidance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;

/** G3: on every common problem guidance has been issued (R23). */
@Component
class GuidanceOnEveryCommonProblem implements GateRule {

    private final CommonProblems commonProblems;

    GuidanceOnEveryCommonProblem(CommonProblems commonProblems) {
        this.commonProblems = commonProblems;
    }

    @Override
    public Gate gate() {
        return Gate.G3;
    }

    @Override
    public Text demand() {
        return Text.of("supervision.rule.guidance");
    }

    @Override
    public Text source() {
        return Text.of("supervision.rule.guidance.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        return commonProblems.withoutGuidance(campaignId).stream()
                .map(problem -> Text.of("supervision.rule.guidance.missing", problem.kindName()))
                .toList();
    }
}
