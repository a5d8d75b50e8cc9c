package org.zhengchuang.evaluation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;
import org.zhengchuang.review.Nominations;

/** Whether an evaluation can begin (R24); also the wait of evaluation.bpmn until it can. */
@Component
class Readiness implements Wait {

    private final List<ReadinessRule> rules;
    private final Nominations nominations;

    Readiness(List<ReadinessRule> rules, Nominations nominations) {
        this.rules = rules;
        this.nominations = nominations;
    }

    boolean isReady(String campaignId) {
        return rules.stream().allMatch(rule -> rule.missing(campaignId).isEmpty())
                && nominations.branchesWithoutMeeting(campaignId).isEmpty();
    }

    @Override
    public String message() {
        return "EvaluationReady";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return isReady(at.campaignId());
    }
}
