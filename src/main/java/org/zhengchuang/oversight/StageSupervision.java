package org.zhengchuang.oversight;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.YesNo;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;

/** The sheet of a stage's supervision: shown with what the ledger knows of each branch, taken with what was found. */
@Component
class StageSupervision {

    private static final int SHORTEST_MATTER = 5;

    private final SupervisionRecords records;
    private final SupervisionOrders orders;
    private final Roster roster;
    private final Duties duties;
    private final MessageSource messages;
    private final Clock clock;

    StageSupervision(
            SupervisionRecords records,
            SupervisionOrders orders,
            Roster roster,
            Duties duties,
            MessageSource messages,
            Clock clock) {
        this.records = records;
        this.orders = orders;
        this.roster = roster;
        this.duties = duties;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, Object> sheet(TaskContext task, List<Branch> branches) {
        var loads = duties.loads(task.campaignId());
        return Map.of(
                "department",
                roster.department(department(task)).name(),
                "stage",
                messages.getMessage("campaign.stage." + stage(task), null, Locale.SIMPLIFIED_CHINESE),
                "checkedOn",
                roster.today().toString(),
                "branches",
                branches.stream()
                        .map(branch -> row(branch, loads.getOrDefault(branch.id(), Duties.Load.NONE)))
                        .toList());
    }

    private static Map<String, Object> row(Branch branch, Duties.Load load) {
        return Map.of("id", branch.id(), "name", branch.name(), "open", load.open(), "overdue", load.overdue());
    }

    /** @throws Refusal where a branch is missing, or a problem does not say whether and what is ordered */
    void record(SuperviseStage.Form form, TaskContext task, List<Branch> branches) {
        var names = new LinkedHashMap<String, String>();
        var loads = duties.loads(task.campaignId());
        branches.forEach(branch -> names.put(branch.id(), branch.name()));
        Rows.covering(names, form.branches(), SuperviseStage.Row::id)
                .values()
                .forEach(row -> record(
                        form,
                        row,
                        task,
                        names.get(row.id()),
                        loads.getOrDefault(row.id(), Duties.Load.NONE).overdue() > 0));
    }

    private void record(
            SuperviseStage.Form form, SuperviseStage.Row row, TaskContext task, String name, boolean overdue) {
        var problem = row.verdict() == Verdict.PROBLEM;
        if (problem && row.order() == null) {
            throw new Refusal("oversight.order.undecided", name);
        }
        var ordered = row.verdict() != Verdict.PRAISE && row.order() == YesNo.YES;
        if (ordered && (row.matter() == null || row.matter().strip().length() < SHORTEST_MATTER)) {
            throw new Refusal("oversight.order.no-matter", name);
        }
        var order = ordered
                ? orders.issue(
                        task.campaignId(),
                        department(task),
                        row.id(),
                        stage(task),
                        OrderColour.of(problem, overdue),
                        row.matter().strip(),
                        task.actor())
                : null;
        records.record(new SupervisionRecord(
                task.campaignId(),
                department(task),
                stage(task),
                row.id(),
                form.checkedOn(),
                row.finding().strip(),
                row.verdict(),
                order,
                task.actor(),
                OffsetDateTime.now(clock)));
    }

    static String department(TaskContext task) {
        return task.variable(OversightProcess.DEPARTMENT_ID);
    }

    private static CampaignStage stage(TaskContext task) {
        return CampaignStage.valueOf(task.variable(NextStageEntered.SUPERVISED_STAGE));
    }
}
