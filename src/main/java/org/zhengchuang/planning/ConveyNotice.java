package org.zhengchuang.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.zhengchuang.records.Paper;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.records.Presence;
import org.zhengchuang.roster.Roster;

/** 传达上级通知: to every member of the branch, absentees with their reason (R8). */
@Component
class ConveyNotice implements TaskForm<ConveyNotice.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String chair,
            @NotBlank @Size(max = 5000) String content,
            @NotNull @Valid List<Row> members) {

        record Row(
                @NotBlank String id,
                @NotNull Presence presence,
                @Size(max = 500) String reason) {}
    }

    private final Meetings meetings;
    private final Papers papers;
    private final Roster roster;

    ConveyNotice(Meetings meetings, Papers papers, Roster roster) {
        this.meetings = meetings;
        this.papers = papers;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_ConveyNotice";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var titles = papers.all(task.campaignId(), PaperKind.NOTICE).stream()
                .map(Paper::title)
                .collect(Collectors.joining("\n"));
        return Map.of(
                "paper",
                titles,
                "members",
                roster.members(task.branchId()).stream()
                        .map(member -> Map.of("id", member.id(), "name", member.name()))
                        .toList());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var rows = Rows.covering(Members.namesIn(roster, task.branchId()), form.members(), Form.Row::id);
        meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        task.branchId(),
                        MeetingKind.CONVEY,
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
