package org.zhengchuang.launch;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Text;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/** What gate G1 asks before planning may begin; the message keys carry demand, source and what is missing. */
@Configuration(proxyBeanMethods = false)
class LaunchRules {

    private static GateRule rule(String key, Function<String, List<Text>> check) {
        return new NamedRule(Gate.G1, "launch.rule." + key, check);
    }

    private static List<Text> unless(boolean met, String key) {
        return met ? List.of() : List.of(Text.of("launch.rule." + key + ".missing"));
    }

    @Bean
    @Order(1)
    GateRule noticeForwarded(Papers papers, Roster roster) {
        return rule("notice", campaign -> {
            var notices = papers.all(campaign, PaperKind.NOTICE);
            return notices.isEmpty()
                    ? unless(false, "notice")
                    : notices.stream()
                            .flatMap(notice -> papers.notSent(notice.id()).stream())
                            .distinct()
                            .map(branch -> Text.of(
                                    "launch.rule.notice.not-sent",
                                    roster.branch(branch).name()))
                            .toList();
        });
    }

    @Bean
    @Order(2)
    GateRule committeeMet(Meetings meetings) {
        return rule(
                "committee",
                campaign -> unless(
                        meetings.latest(campaign, null, MeetingKind.COMMITTEE).isPresent(), "committee"));
    }

    @Bean
    @Order(3)
    GateRule leadingGroupFormed(Roster roster) {
        return rule(
                "leading-group",
                campaign -> unless(
                        !roster.holdersOf(FactoryPost.LEADING_GROUP_LEADER).isEmpty()
                                && !roster.holdersOf(FactoryPost.LEADING_GROUP_MEMBER)
                                        .isEmpty(),
                        "leading-group"));
    }

    @Bean
    @Order(4)
    GateRule scheduleInForce(Schedules schedules) {
        return rule(
                "schedule",
                campaign -> unless(schedules.versionInForce(campaign).isPresent(), "schedule"));
    }

    @Bean
    @Order(5)
    GateRule methodFrozen(RuleBooks ruleBooks) {
        return rule(
                "method",
                campaign -> unless(
                        ruleBooks.latest(campaign).filter(RuleBook::isFrozen).isPresent(), "method"));
    }

    @Bean
    @Order(6)
    GateRule mobilised(Meetings meetings) {
        return rule(
                "mobilised",
                campaign -> unless(
                        meetings.latest(campaign, null, MeetingKind.MOBILISATION)
                                .isPresent(),
                        "mobilised"));
    }

    @Bean
    @Order(7)
    GateRule everyBranchHasItsOwner(Roster roster) {
        return rule("owners", campaign -> roster.launchFaults());
    }
}
