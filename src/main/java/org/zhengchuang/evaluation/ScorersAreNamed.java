package org.zhengchuang.evaluation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;
import org.zhengchuang.evaluation.Scorers.Scorer;
import org.zhengchuang.review.Nomination;
import org.zhengchuang.review.Nominations;
import org.zhengchuang.roster.Roster;

/** There are scorers, and at least two of them judge each nominee after all recusals (回避). */
@Component
class ScorersAreNamed implements ReadinessRule {

    private final Scorers scorers;
    private final Nominations nominations;
    private final Roster roster;

    ScorersAreNamed(Scorers scorers, Nominations nominations, Roster roster) {
        this.scorers = scorers;
        this.nominations = nominations;
        this.roster = roster;
    }

    @Override
    public Text demand() {
        return Text.of("evaluation.rule.scorers");
    }

    @Override
    public Text source() {
        return Text.of("evaluation.rule.scorers.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        var proposed = scorers.proposed();
        if (proposed.size() < Scorers.FEWEST) {
            return List.of(Text.of("evaluation.rule.scorers.missing", Scorers.FEWEST, proposed.size()));
        }
        var nominated = nominations.of(campaignId);
        var ids = proposed.stream().map(Scorer::memberId).toList();
        var grounds = scorers.grounds(
                ids, nominated.stream().map(Nomination::subjectId).toList());
        return nominated.stream()
                .filter(nomination -> judging(ids, grounds, nomination) < Scorers.FEWEST)
                .map(nomination -> Text.of("evaluation.rule.scorers.recused", name(nomination), Scorers.FEWEST))
                .toList();
    }

    private static long judging(List<String> scorers, Scorers.Grounds grounds, Nomination nomination) {
        return scorers.stream()
                .filter(scorer -> grounds.recusal(scorer, nomination.track(), nomination.subjectId())
                        .isEmpty())
                .count();
    }

    private String name(Nomination nomination) {
        return nomination.track().ofBranches()
                ? roster.branch(nomination.subjectId()).name()
                : roster.member(nomination.subjectId()).name();
    }
}
