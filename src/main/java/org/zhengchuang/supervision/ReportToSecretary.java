package org.zhengchuang.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 汇报本期检查情况: the owner reports to the secretary; the figures are counted for him (R42). */
@Component
class ReportToSecretary implements TaskForm<ReportToSecretary.Form> {

    record Form(
            @NotBlank @Size(max = 2000) String progress,
            @NotBlank @Size(max = 2000) String problems,
            @NotBlank @Size(max = 2000) String plans) {}

    private final Cycles cycles;
    private final Reports reports;
    private final Roster roster;
    private final MessageSource messages;

    ReportToSecretary(Cycles cycles, Reports reports, Roster roster, MessageSource messages) {
        this.cycles = cycles;
        this.reports = reports;
        this.roster = roster;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "Task_ReportToSecretary";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var cycle = cycles.current(task.campaignId(), task.branchId());
        var figures = reports.figures(cycle);
        return Map.of(
                "branch", roster.branch(task.branchId()).name(),
                "cycle", cycle.number(),
                "members", figures.members(),
                "inspected", figures.inspected(),
                "found", figures.found(),
                "openProblems", figures.openProblems(),
                "problems", found(cycle));
    }

    /** The findings of the cycle, a kind a line; the reporter adds what he makes of them. */
    private String found(Cycle cycle) {
        return reports.found(cycle).entrySet().stream()
                .map(kind -> messages.getMessage(
                        "supervision.report.found",
                        new Object[] {kind.getKey(), kind.getValue().size(), String.join("、", kind.getValue())},
                        Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var cycle = cycles.current(task.campaignId(), task.branchId());
        reports.make(cycle, task.actor(), form.progress(), form.problems(), form.plans());
        return Routing.none();
    }
}
