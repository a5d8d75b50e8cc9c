package org.zhengchuang.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.Text;

/** Every nominee who was decided upon met the root criteria, was examined, and is scored in full. */
@Component
class NomineesAreJudged implements GateRule {

    private final Nominees nominees;
    private final Eligibility eligibility;
    private final Examinations examinations;
    private final Scores scores;
    private final RuleBooks ruleBooks;

    NomineesAreJudged(
            Nominees nominees, Eligibility eligibility, Examinations examinations, Scores scores, RuleBooks ruleBooks) {
        this.nominees = nominees;
        this.eligibility = eligibility;
        this.examinations = examinations;
        this.scores = scores;
        this.ruleBooks = ruleBooks;
    }

    @Override
    public Gate gate() {
        return Gate.G5;
    }

    @Override
    public Text demand() {
        return Text.of("evaluation.rule.judged");
    }

    @Override
    public Text source() {
        return Text.of("evaluation.rule.judged.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        var judged = nominees.at(campaignId, Step.OBJECTION);
        if (judged.isEmpty()) {
            return List.of();
        }
        var scored = scores.tallies(campaignId, judged, ruleBooks.frozen(campaignId));
        var rootCriteriaMet = eligibility.rootCriteriaMet(campaignId);
        var examined = examinations.all(campaignId);
        var missing = new ArrayList<Text>();
        for (var nominee : judged) {
            if (!rootCriteriaMet.contains(nominee.id())) {
                missing.add(Text.of("evaluation.rule.judged.root", nominee.fullName()));
            }
            if (!examined.containsKey(nominee.id())) {
                missing.add(Text.of("evaluation.rule.judged.examination", nominee.fullName()));
            }
            if (!scored.containsKey(nominee.id())) {
                missing.add(Text.of("evaluation.rule.judged.score", nominee.fullName()));
            }
        }
        return missing;
    }
}
