package org.zhengchuang.supervision.problem;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/** G3: no problem is past its deadline without an approved extension (R22). */
@Component
class NoProblemOverdue implements GateRule {

    private final Problems problems;
    private final Roster roster;

    NoProblemOverdue(Problems problems, Roster roster) {
        this.problems = problems;
        this.roster = roster;
    }

    @Override
    public Gate gate() {
        return Gate.G3;
    }

    @Override
    public Text demand() {
        return Text.of("supervision.rule.problems");
    }

    @Override
    public Text source() {
        return Text.of("supervision.rule.problems.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        return problems.overdue(campaignId, roster.today()).stream()
                .map(problem -> Text.of(
                        "supervision.rule.problems.missing",
                        roster.branch(problem.branchId()).name(),
                        problem.kindName(),
                        problem.dueOn().toString(),
                        roster.member(problem.rectifier()).name()))
                .toList();
    }
}
