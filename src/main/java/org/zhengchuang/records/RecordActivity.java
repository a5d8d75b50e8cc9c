package org.zhengchuang.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 登记活动: 三会一课, 主题党日 and the like, with who was there (R49). */
@Component
class RecordActivity implements TaskForm<RecordActivity.Form> {

    /** Whether somebody was there; a committee session calls its committee only. */
    enum Called {
        PRESENT,
        ABSENT,
        NOT_CALLED
    }

    record Form(
            @NotNull ActivityKind kind,
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String chair,
            @NotBlank @Size(max = 100) String topic,
            @NotBlank @Size(min = 10, max = 4000) String content,
            @NotEmpty @Valid List<@NotNull Row> members) {

        record Row(
                @NotBlank String id,
                @NotNull Called presence,
                @Size(max = 500) String reason) {}
    }

    private final Meetings meetings;
    private final Roster roster;

    RecordActivity(Meetings meetings, Roster roster) {
        this.meetings = meetings;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_RecordActivity";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of(
                "today", roster.today().toString(),
                "chair", roster.secretaryName(task.branchId()),
                "members",
                        roster.members(task.branchId()).stream()
                                .map(member -> Map.of("id", member.id(), "name", member.name()))
                                .toList());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var called = Rows.covering(roster.memberNames(task.branchId()), form.members(), Form.Row::id).values().stream()
                .filter(row -> row.presence() != Called.NOT_CALLED)
                .toList();
        if (called.isEmpty()) {
            throw new Refusal("records.activity.nobody");
        }
        var id = meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        task.branchId(),
                        MeetingKind.ACTIVITY,
                        form.heldOn(),
                        form.place().strip(),
                        form.chair().strip(),
                        form.content().strip(),
                        task.actor()),
                called.stream()
                        .map(row -> new Attendance(
                                row.id(), Presence.valueOf(row.presence().name()), row.reason(), null, null))
                        .toList());
        meetings.describe(id, form.kind(), form.topic().strip());
        return Routing.none();
    }
}
