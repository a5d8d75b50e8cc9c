package org.zhengchuang.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Attendance;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.Presence;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;

/** 记录表彰大会: when it was held, by whom, and every branch's attendance (R29). */
@Component
class RecordCeremony implements TaskForm<RecordCeremony.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String chair,
            @NotBlank @Size(max = 20_000) String content,
            @NotEmpty List<@Valid @NotNull Row> branches) {}

    /** A branch at the ceremony. */
    record Row(
            @NotBlank String id,
            @NotNull Presence presence,
            @Size(max = 500) String reason) {}

    private final Meetings meetings;
    private final Decisions decisions;
    private final Roster roster;

    RecordCeremony(Meetings meetings, Decisions decisions, Roster roster) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_RecordCeremony";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return Map.of(
                "branches",
                roster.branches().stream()
                        .map(branch -> Map.of("id", branch.id(), "name", branch.name()))
                        .toList());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var rows = Rows.covering(names(), form.branches(), Row::id);
        decisions
                .issued(task.campaignId())
                .filter(decision -> form.heldOn().isBefore(decision.issuedOn()))
                .ifPresent(decision -> {
                    throw new Refusal(
                            "commendation.ceremony.before-decision",
                            decision.issuedOn().toString());
                });
        rows.values().stream()
                .filter(row -> row.presence() == Presence.ABSENT)
                .filter(row -> row.reason() == null || row.reason().isBlank())
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal(
                            "commendation.ceremony.absent-without-reason",
                            roster.branch(row.id()).name());
                });
        meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        null,
                        MeetingKind.CEREMONY,
                        form.heldOn(),
                        form.place().strip(),
                        form.chair().strip(),
                        form.content().strip(),
                        task.actor()),
                rows.values().stream()
                        .map(row -> new Attendance(row.id(), row.presence(), row.reason(), null, null))
                        .toList());
        return Routing.none();
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        roster.branches().forEach((Branch branch) -> names.put(branch.id(), branch.name()));
        return names;
    }
}
