package org.zhengchuang.supervision;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.deadlines.Duty;
import org.zhengchuang.deadlines.Progress;
import org.zhengchuang.deadlines.ProgressOfTask;

/** How far the inspection of a branch's cycle has come: who of those due is on record, by whichever of its tasks. */
@Configuration(proxyBeanMethods = false)
class InspectionProgress {

    @Bean
    ProgressOfTask progressOfInspectMembers(JdbcClient jdbc, Cycles cycles) {
        return new OfCycle("Task_InspectMembers", jdbc, cycles);
    }

    @Bean
    ProgressOfTask progressOfInspectRest(JdbcClient jdbc, Cycles cycles) {
        return new OfCycle("Task_InspectRest", jdbc, cycles);
    }

    private record OfCycle(String task, JdbcClient jdbc, Cycles cycles) implements ProgressOfTask {

        @Override
        public Optional<Progress> of(Duty duty) {
            return cycles.find(duty.campaignId(), duty.branchId()).flatMap(this::of);
        }

        private Optional<Progress> of(Cycle cycle) {
            var inspected = jdbc.sql("""
                select count(*) from inspection
                 where campaign_id = :campaign and branch_id = :branch and cycle = :number
                """)
                    .param("campaign", cycle.campaignId())
                    .param("branch", cycle.branchId())
                    .param("number", cycle.number())
                    .query(Integer.class)
                    .single();
            var all = inspected + cycles.missing(cycle).size();
            return all == 0 ? Optional.empty() : Optional.of(new Progress(inspected, all));
        }
    }
}
