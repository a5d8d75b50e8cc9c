package org.zhengchuang.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.zhengchuang.records.Meeting;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.roster.Roster;

/** 为缺席党员补课: comes back until nobody is left (R8). */
@Component
class MakeUpConvey implements TaskForm<MakeUpConvey.Form> {

    record Form(@NotNull @Valid List<Row> members) {

        record Row(
                @NotBlank String id,
                LocalDate madeUpOn,
                @Size(max = 500) String madeUpHow) {}
    }

    private final Meetings meetings;
    private final Roster roster;

    MakeUpConvey(Meetings meetings, Roster roster) {
        this.meetings = meetings;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_MakeUpConvey";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var meeting = meeting(task);
        var absent = meetings.stillAbsent(meeting.id());
        var rows = meetings.attendance(meeting.id()).stream()
                .filter(row -> absent.contains(row.subjectId()))
                .map(this::row)
                .toList();
        return Map.of("members", rows);
    }

    private Map<String, String> row(Attendance row) {
        return Map.of(
                "id", row.subjectId(), "name", roster.member(row.subjectId()).name(), "reason", row.reason());
    }

    private Meeting meeting(TaskContext task) {
        return meetings.latest(task.campaignId(), task.branchId(), MeetingKind.CONVEY)
                .orElseThrow();
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var meeting = meeting(task);
        var names = new LinkedHashMap<String, String>();
        meetings.stillAbsent(meeting.id())
                .forEach(id -> names.put(id, roster.member(id).name()));
        for (var row : Rows.covering(names, form.members(), Form.Row::id).values()) {
            if (row.madeUpOn() != null) {
                if (row.madeUpHow() == null || row.madeUpHow().isBlank()) {
                    throw new Refusal("planning.make-up.how", names.get(row.id()));
                }
                meetings.makeUp(
                        meeting.id(), row.id(), row.madeUpOn(), row.madeUpHow().strip());
            }
        }
        return Routing.none();
    }
}
