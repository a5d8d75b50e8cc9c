package org.zhengchuang.launch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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

/** 记录动员会: with the attendance of every branch (R7). */
@Component
class RecordMobilisation implements TaskForm<RecordMobilisation.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String chair,
            @NotBlank @Size(max = 20_000) String content,
            @NotNull @Valid List<Row> branches) {

        record Row(
                @NotBlank String id,
                @NotNull Presence presence,
                @Size(max = 500) String reason) {}
    }

    private final Meetings meetings;
    private final Roster roster;

    RecordMobilisation(Meetings meetings, Roster roster) {
        this.meetings = meetings;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_RecordMobilisation";
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
        var names = roster.branches().stream()
                .collect(Collectors.toMap(Branch::id, Branch::name, (one, other) -> one, LinkedHashMap::new));
        var rows = Rows.covering(names, form.branches(), Form.Row::id);
        meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        null,
                        MeetingKind.MOBILISATION,
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
}
