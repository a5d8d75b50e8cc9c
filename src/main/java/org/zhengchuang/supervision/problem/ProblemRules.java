package org.zhengchuang.supervision.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/** What gate G3 asks of the problems that were found. */
@Configuration(proxyBeanMethods = false)
class ProblemRules {

    /** No problem is past its deadline without an approved extension (R22). */
    @Bean
    GateRule noProblemOverdue(Problems problems, Roster roster) {
        return new NamedRule(
                Gate.G3,
                "supervision.rule.problems",
                campaign -> problems.overdue(campaign, roster.today()).stream()
                        .map(problem -> Text.of(
                                "supervision.rule.problems.missing",
                                roster.branch(problem.branchId()).name(),
                                problem.kindName(),
                                problem.dueOn().toString(),
                                roster.member(problem.rectifier()).name()))
                        .toList());
    }
}
