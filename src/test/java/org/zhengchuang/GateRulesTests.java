package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * Every rule of every gate (G1 to G6): it says what it asks, where that comes from, and of a campaign in which nobody has
 * done anything yet what is missing and of whom, in both languages.
 */
@FactoryTest
class GateRulesTests {

    /** The minutes with the obligation, a regulation, or common practice. */
    private static final Pattern ORIGIN =
            Pattern.compile("动员会纪要.*（R\\d.*|《中国共产党.*条例.*|.*通行做法.*|Minutes.*R\\d.*|Regulations.*|Common practice.*");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** The sample factory has its owners, its leading group and its departments before any campaign. */
    private static final Set<String> MET_FROM_THE_START = Set.of(
            "launch.rule.leading-group.demand",
            "launch.rule.owners.demand",
            "evaluation.rule.departments",
            "evaluation.rule.scorers");

    /** What there is only when the campaign runs: a measure, a report, a problem, a nominee, an order. */
    private static final Set<String> OF_WHAT_COMES_UP = Set.of(
            "planning.rule.measures.demand",
            "supervision.rule.hearings.demand",
            "supervision.rule.guidance.demand",
            "supervision.rule.problems.demand",
            "evaluation.rule.judged",
            "commendation.gate.honours.demand",
            "oversight.gate.orders.demand");

    /** The factory itself owes these. */
    private static final Set<String> OF_THE_FACTORY = Set.of(
            "launch.rule.notice.demand",
            "launch.rule.committee.demand",
            "launch.rule.schedule.demand",
            "launch.rule.method.demand",
            "launch.rule.mobilised.demand",
            "supervision.rule.cycles.demand",
            "evaluation.rule.book",
            "evaluation.rule.decision",
            "evaluation.rule.notice",
            "commendation.gate.decision.demand",
            "commendation.gate.factory.demand",
            "commendation.gate.ceremony.demand");

    private static final String OF_DEPARTMENTS = "oversight.gate.stages.demand";

    @Autowired
    private List<GateRule> rules;

    @Autowired
    private CampaignStory story;

    @Autowired
    private Roster roster;

    @Autowired
    private MessageSource messages;

    @Test
    void everyGateHasItsRules() {
        assertThat(rules).extracting(GateRule::gate).contains(Gate.values());
    }

    @Test
    void everyRuleSaysWhatItAsksAndWhereThatComesFrom() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(chinese(rule.demand())).containsPattern(HAN);
            assertThat(english(rule.demand())).doesNotContainPattern(HAN).contains(" ");
            assertThat(chinese(rule.source())).matches(ORIGIN);
            assertThat(english(rule.source())).doesNotContainPattern(HAN).matches(ORIGIN);
        });
    }

    @Test
    void whereNothingIsDoneEveryRuleNamesWhoOwesWhat() {
        var campaign = story.begin(260);
        var branches = roster.branches().stream().map(Branch::name).toList();
        var departments = roster.departments().stream().map(Department::name).toList();
        for (var rule : rules) {
            var name = rule.demand().key();
            var missing = rule.missing(campaign);
            var said = missing.stream().map(this::chinese).toList();
            if (MET_FROM_THE_START.contains(name) || OF_WHAT_COMES_UP.contains(name)) {
                assertThat(said).as(name).isEmpty();
            } else if (OF_THE_FACTORY.contains(name)) {
                assertThat(said).as(name).isNotEmpty();
            } else {
                var owing = name.equals(OF_DEPARTMENTS) ? departments : branches;
                assertThat(owing).as(name).allSatisfy(one -> assertThat(said).anyMatch(text -> text.contains(one)));
            }
            assertThat(rule.isMet(campaign)).as(name).isEqualTo(missing.isEmpty());
            assertThat(said).as(name).allSatisfy(text -> assertThat(text).containsPattern(HAN));
            assertThat(missing.stream().map(this::english).map(this::withoutNames))
                    .as(name)
                    .allSatisfy(
                            text -> assertThat(text).doesNotContainPattern(HAN).contains(" "));
        }
    }

    /** Proper names are Chinese in any language; the longest first, for some begin like another. */
    private String withoutNames(String text) {
        return Stream.of(
                        roster.branches().stream().map(Branch::name),
                        roster.departments().stream().map(Department::name),
                        roster.members().stream().map(Member::name))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(String::length).reversed())
                .reduce(text, (left, name) -> left.replace(name, ""))
                .replace("、", " ");
    }

    private String chinese(Text text) {
        return messages.getMessage(text, Locale.SIMPLIFIED_CHINESE);
    }

    private String english(Text text) {
        return messages.getMessage(text, Locale.ENGLISH);
    }
}
