package org.zhengchuang.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 听取汇报: the secretary, or who stands above the reporter, hears him and gives an opinion and instructions (R42). */
@Component
class HearReport implements TaskForm<HearReport.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate heardOn,
            @NotBlank @Size(max = 2000) String opinion,
            @Size(max = 2000) String instructions) {}

    private final Cycles cycles;
    private final Reports reports;
    private final Instructions instructions;
    private final Roster roster;
    private final MessageSource messages;

    HearReport(Cycles cycles, Reports reports, Instructions instructions, Roster roster, MessageSource messages) {
        this.cycles = cycles;
        this.reports = reports;
        this.instructions = instructions;
        this.roster = roster;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "Task_HearReport";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var report = reports.of(cycles.current(task.campaignId(), task.branchId()));
        var form = new LinkedHashMap<String, Object>();
        form.put("branch", roster.branch(task.branchId()).name());
        form.put("cycle", report.cycle());
        form.put("reporter", roster.member(report.reporter()).name());
        form.put("members", report.members());
        form.put("inspected", report.inspected());
        form.put("found", report.found());
        form.put("openProblems", report.openProblems());
        form.put("progress", report.progress());
        form.put("problems", report.problems());
        form.put("plans", report.plans());
        form.put("earlier", earlier(task));
        form.put("heardOn", roster.today().toString());
        return form;
    }

    /** What the branch was told before, and what came of it; null where it was told nothing. */
    private String earlier(TaskContext task) {
        var lines = instructions.of(task.campaignId(), task.branchId()).stream()
                .map(given -> given.doneOn() == null
                        ? words("supervision.instruction.open", given.text())
                        : words("supervision.instruction.done", given.text(), given.doneOn(), given.result()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var cycle = cycles.current(task.campaignId(), task.branchId());
        var reporter = reports.of(cycle).reporter();
        if (reporter.equals(task.actor())) {
            throw new Refusal("supervision.hears-himself");
        }
        if (form.heardOn().isBefore(cycle.startsOn())) {
            throw new Refusal("supervision.heard-before-cycle", cycle.startsOn().toString());
        }
        reports.hear(cycle, task.actor(), form.heardOn(), form.opinion(), form.instructions());
        instructions.give(cycle, reporter, task.actor(), form.heardOn(), form.instructions());
        return Routing.none();
    }
}
