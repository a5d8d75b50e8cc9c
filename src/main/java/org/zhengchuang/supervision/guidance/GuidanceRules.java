package org.zhengchuang.supervision.guidance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.engine.Text;

/** What gate G3 asks of the common problems. */
@Configuration(proxyBeanMethods = false)
class GuidanceRules {

    /** On every common problem guidance has been issued (R23). */
    @Bean
    GateRule guidanceOnEveryCommonProblem(CommonProblems commonProblems) {
        return new NamedRule(
                Gate.G3,
                "supervision.rule.guidance",
                campaign -> commonProblems.withoutGuidance(campaign).stream()
                        .map(problem -> Text.of("supervision.rule.guidance.missing", problem.kindName()))
                        .toList());
    }
}
