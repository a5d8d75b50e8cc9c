package org.zhengchuang.planning;

import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.campaign.Steps;
import org.zhengchuang.engine.Text;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;

/** What gate G2 asks before the running stage may begin and G3 before it ends, and the wait for the members' targets. */
@Configuration(proxyBeanMethods = false)
class PlanningRules {

    static final String TARGETS = "target-sheet";

    private static GateRule rule(Gate gate, String key, Function<String, Stream<Text>> check) {
        return new NamedRule(
                gate, "planning.rule." + key, campaign -> check.apply(campaign).toList());
    }

    @Bean
    @Order(1)
    GateRule everybodyHeardTheNotice(Meetings meetings) {
        return rule(
                Gate.G2,
                "convey",
                campaign -> Stream.concat(
                        meetings.branchesWithout(campaign, MeetingKind.CONVEY).stream()
                                .map(branch -> Text.of("planning.rule.convey.not-held", branch)),
                        meetings.absentByBranch(campaign, MeetingKind.CONVEY).entrySet().stream()
                                .map(absent -> Text.of(
                                        "planning.rule.convey.absent",
                                        absent.getKey(),
                                        absent.getValue().size(),
                                        String.join("、", absent.getValue())))));
    }

    @Bean
    @Order(2)
    GateRule everyBranchHasAnApprovedPlan(Plans plans) {
        return rule(
                Gate.G2,
                "plans",
                campaign -> plans.branchesWithout(campaign).stream()
                        .map(branch -> Text.of("planning.rule.plans.missing", branch)));
    }

    @Bean
    @Order(3)
    GateRule everyMemberHasTargets(Steps steps, Roster roster) {
        return new NamedRule(
                Gate.G2,
                "planning.rule.targets",
                campaign -> roster.branches().stream()
                        .flatMap(branch -> lacking(steps, campaign, branch))
                        .toList(),
                campaign -> roster.branches().stream()
                        .allMatch(branch -> steps.allMembersIn(TARGETS, campaign, branch.id())));
    }

    @Bean
    @Order(4)
    GateRule everyPlanMeasureIsCarriedOut(PlanMeasures measures) {
        return rule(
                Gate.G3,
                "measures",
                campaign -> measures.unsettled(campaign).stream()
                        .map(open -> Text.of(
                                "planning.rule.measures.missing", open.branch(), open.text(), open.responsible())));
    }

    private static Stream<Text> lacking(Steps steps, String campaignId, Branch branch) {
        var missing = steps.missingMembers(TARGETS, campaignId, branch.id());
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(Text.of(
                        "planning.rule.targets.missing", branch.name(), missing.size(), String.join("、", missing)));
    }

    @Bean
    Wait allTargetsConfirmed(Steps steps) {
        return new Wait() {
            @Override
            public String message() {
                return "AllTargetsConfirmed";
            }

            @Override
            public boolean isOver(WaitingAt at) {
                return steps.allMembersIn(TARGETS, at.campaignId(), at.branchId());
            }
        };
    }
}
