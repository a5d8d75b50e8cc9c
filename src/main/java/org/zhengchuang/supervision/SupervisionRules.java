package org.zhengchuang.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;

/** What gate G3 asks of the cycles: every one closed at a hundred percent (R21), every report heard (R42). */
@Configuration(proxyBeanMethods = false)
class SupervisionRules {

    @Bean
    GateRule everyCycleClosed(Cycles cycles, Roster roster) {
        return new NamedRule(Gate.G3, "supervision.rule.cycles", campaign -> open(cycles, roster, campaign));
    }

    @Bean
    GateRule everyReportHeard(Reports reports, Roster roster) {
        return new NamedRule(
                Gate.G3,
                "supervision.rule.hearings",
                campaign -> reports.unheard(campaign).stream()
                        .map(cycle -> Text.of(
                                "supervision.rule.hearings.missing",
                                roster.branch(cycle.branchId()).name(),
                                cycle.number()))
                        .toList());
    }

    private static List<Text> open(Cycles cycles, Roster roster, String campaignId) {
        if (!cycles.canBePlanned(campaignId)) {
            return List.of(Text.of("supervision.no-milestone"));
        }
        var opened = cycles.all(campaignId).stream().collect(Collectors.groupingBy(Cycle::branchId));
        var names = new LinkedHashMap<String, List<String>>();
        cycles.missing(campaignId)
                .forEach(missing -> names.computeIfAbsent(missing.branchId(), branch -> new ArrayList<>())
                        .add(missing.name()));
        var planned = cycles.planned(campaignId);
        var faults = new ArrayList<Text>();
        for (var branch : roster.branches()) {
            var own = opened.getOrDefault(branch.id(), List.of());
            own.stream()
                    .filter(cycle -> cycle.closedAt() == null)
                    .map(cycle -> open(branch, cycle, names.getOrDefault(branch.id(), List.of())))
                    .forEach(faults::add);
            int last = own.stream().mapToInt(Cycle::number).max().orElse(0);
            Cycles.of(branch, planned).stream()
                    .filter(cycle -> cycle.number() > last)
                    .map(cycle -> Text.of("supervision.rule.cycles.not-begun", branch.name(), cycle.number()))
                    .forEach(faults::add);
        }
        return faults;
    }

    private static Text open(Branch branch, Cycle cycle, List<String> missing) {
        return missing.isEmpty()
                ? Text.of("supervision.rule.cycles.open", branch.name(), cycle.number())
                : Text.of("supervision.rule.cycles.missing", branch.name(), cycle.number(), String.join("、", missing));
    }
}
