package org.zhengchuang.commendation;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.campaign.Steps;
import org.zhengchuang.engine.Text;
import org.zhengchuang.evaluation.Honours;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.roster.Roster;

/** What must be done before a campaign is archived (G6): 评选、总结、表彰 are three things, and none may be missing (R29). */
@Configuration(proxyBeanMethods = false)
class ArchiveRules {

    private static GateRule rule(String key, Function<String, List<Text>> check) {
        return new NamedRule(Gate.G6, "commendation.gate." + key, check);
    }

    private static List<Text> unless(boolean there, String key) {
        return there ? List.of() : List.of(Text.of(key));
    }

    @Bean
    GateRule decisionIssued(Decisions decisions) {
        return rule(
                "decision",
                campaign -> unless(decisions.issued(campaign).isPresent(), "commendation.gate.decision.missing"));
    }

    @Bean
    GateRule honoursRegistered(Honours decided, HonourRegister register) {
        return rule("honours", campaign -> {
            var lines = register.of(campaign);
            return decided.of(campaign).stream()
                    .filter(honour -> lines.stream()
                            .noneMatch(line -> HonourRegister.is(line, honour.track(), honour.subjectId())))
                    .map(honour -> Text.of("commendation.gate.honours.missing", honour.name()))
                    .toList();
        });
    }

    @Bean
    GateRule everyBranchSummedUp(Steps steps, Roster roster) {
        return rule(
                "summaries",
                campaign -> steps.missingBranches(WriteBranchSummary.STEP, campaign).stream()
                        .map(branch -> Text.of(
                                "commendation.gate.summaries.missing",
                                roster.branch(branch).name()))
                        .toList());
    }

    @Bean
    GateRule factorySummedUp(Summaries summaries) {
        return rule(
                "factory",
                campaign -> unless(summaries.ofFactory(campaign).isPresent(), "commendation.gate.factory.missing"));
    }

    @Bean
    GateRule ceremonyHeld(Meetings meetings) {
        return rule(
                "ceremony",
                campaign -> unless(
                        meetings.latest(campaign, null, MeetingKind.CEREMONY).isPresent(),
                        "commendation.gate.ceremony.missing"));
    }
}
