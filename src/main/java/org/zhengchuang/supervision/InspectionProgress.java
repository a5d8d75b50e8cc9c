package org.zhengchuang.supervision;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.Progress;
import org.zhengchuang.deadlines.ProgressOfTask;

/** How far the inspection of a branch's cycle has come: who of those due is on record, by whichever of its tasks. */
@Component
class InspectionProgress implements ProgressOfTask {

    private final JdbcClient jdbc;
    private final Cycles cycles;

    InspectionProgress(JdbcClient jdbc, Cycles cycles) {
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("Task_InspectMembers", "Task_InspectOwner", "Task_InspectRest");
    }

    @Override
    public Optional<Progress> of(String campaignId, String branchId) {
        return cycles.find(campaignId, branchId).flatMap(this::of);
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
