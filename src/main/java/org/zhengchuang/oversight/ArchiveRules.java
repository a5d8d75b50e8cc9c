package org.zhengchuang.oversight;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengchuang.campaign.CampaignStage;
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
        return new NamedRule(Gate.G6, "oversight.gate.stages", campaign -> {
            var there = records.of(campaign).stream()
                    .map(record -> record.departmentId() + record.stage())
                    .collect(Collectors.toSet());
            return records.departments(campaign).stream()
                    .flatMap(department -> stagesFrom(department.fromStage())
                            .filter(stage -> !there.contains(department.departmentId() + stage))
                            .map(stage -> Text.of(
                                    "oversight.gate.stages.missing",
                                    roster.department(department.departmentId()).name(),
                                    Text.of("campaign.stage." + stage))))
                    .toList();
        });
    }

    private static Stream<CampaignStage> stagesFrom(CampaignStage first) {
        return Arrays.stream(CampaignStage.values())
                .filter(CampaignStage::isOpen)
                .filter(stage -> stage.compareTo(first) >= 0);
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
