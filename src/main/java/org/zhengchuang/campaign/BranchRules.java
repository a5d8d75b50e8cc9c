package org.zhengchuang.campaign;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/** The stage of the factory ends only when every branch on the roster is through (R13, R35). */
@Configuration(proxyBeanMethods = false)
class BranchRules {

    private record EveryBranchThrough(Gate gate, String step, Steps steps, Roster roster) implements GateRule {

        @Override
        public Text demand() {
            return Text.of("campaign.rule.branches." + step);
        }

        @Override
        public Text source() {
            return Text.of("campaign.rule.branches.source");
        }

        @Override
        public List<Text> missing(String campaignId) {
            return steps.missingBranches(step, campaignId).stream()
                    .map(branch -> Text.of(
                            "campaign.rule.branches.missing",
                            roster.branch(branch).name()))
                    .toList();
        }
    }

    @Bean
    @Order(100)
    GateRule everyBranchPlanned(Steps steps, Roster roster) {
        return new EveryBranchThrough(Gate.G2, "planning", steps, roster);
    }

    @Bean
    @Order(100)
    GateRule everyBranchRan(Steps steps, Roster roster) {
        return new EveryBranchThrough(Gate.G3, "running", steps, roster);
    }

    @Bean
    @Order(100)
    GateRule everyBranchReviewed(Steps steps, Roster roster) {
        return new EveryBranchThrough(Gate.G4, "branch-campaign", steps, roster);
    }
}
