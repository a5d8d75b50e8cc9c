package org.zhengchuang.oversight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/** What the oversight asks before a campaign is archived (G6): no stage without supervision, no order left open. */
@Configuration(proxyBeanMethods = false)
class ArchiveRules {

    @Bean
    GateRule everyStageSupervised(SupervisionRecords records, Roster roster) {
        return new NamedRule(
                Gate.G6,
                "oversight.gate.stages",
                campaign -> records.unsupervised(campaign).entrySet().stream()
                        .flatMap(of -> of.getValue().stream()
                                .map(stage -> Text.of(
                                        "oversight.gate.stages.missing",
                                        roster.department(of.getKey()).name(),
                                        Text.of("campaign.stage." + stage))))
                        .toList());
    }

    @Bean
    GateRule everyOrderSettled(SupervisionOrders orders, Roster roster) {
        return new NamedRule(
                Gate.G6,
                "oversight.gate.orders",
                campaign -> orders.of(campaign).stream()
                        .filter(order -> order.closedAt() == null)
                        .map(order -> Text.of(
                                "oversight.gate.orders.missing",
                                order.number(),
                                roster.branch(order.branchId()).name()))
                        .toList());
    }
}
