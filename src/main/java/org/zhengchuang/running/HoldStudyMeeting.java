package org.zhengchuang.running;

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
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Attendance;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.Presence;
import org.zhengchuang.roster.Roster;

/** 召开学习会: who was there, and who is clear about the conditions; the others make up for it (R18). */
@Component
class HoldStudyMeeting implements TaskForm<HoldStudyMeeting.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String chair,
            @NotBlank @Size(min = 10, max = 4000) String content,
            @NotEmpty @Valid List<Row> members) {

        /** @param clear 已明确条件: that he knows the conditions and how to meet them */
        record Row(
                @NotBlank String id,
                @NotNull Presence presence,
                @Size(max = 500) String reason,
                Boolean clear) {

            boolean acknowledged() {
                return presence == Presence.PRESENT && Boolean.TRUE.equals(clear);
            }
        }
    }

    private final Studies studies;
    private final Meetings meetings;
    private final RuleBooks ruleBooks;
    private final RunningStage stage;
    private final Roster roster;

    HoldStudyMeeting(Studies studies, Meetings meetings, RuleBooks ruleBooks, RunningStage stage, Roster roster) {
        this.studies = studies;
        this.meetings = meetings;
        this.ruleBooks = ruleBooks;
        this.stage = stage;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_HoldStudyMeeting";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var members = studies.expected(task.campaignId(), task.branchId()).values().stream()
                .map(member -> Map.of("id", member.id(), "name", member.name()))
                .toList();
        return Map.of(
                "conditions", ruleBooks.frozen(task.campaignId()).conditions(),
                "earliest", stage.begins(task.campaignId()).toString(),
                "chair", roster.secretaryName(task.branchId()),
                "members", members);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var expected = new LinkedHashMap<String, String>();
        studies.expected(task.campaignId(), task.branchId()).forEach((id, member) -> expected.put(id, member.name()));
        var rows = Rows.covering(expected, form.members(), Form.Row::id);
        if (form.heldOn().isBefore(stage.begins(task.campaignId()))) {
            throw new Refusal(
                    "running.study.before-stage",
                    stage.begins(task.campaignId()).toString());
        }
        var meetingId = meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        task.branchId(),
                        MeetingKind.STUDY,
                        form.heldOn(),
                        form.place().strip(),
                        form.chair().strip(),
                        form.content().strip(),
                        task.actor()),
                rows.values().stream()
                        .map(row -> new Attendance(row.id(), row.presence(), row.reason(), null, null))
                        .toList());
        var version = ruleBooks.frozen(task.campaignId()).version();
        rows.values().stream()
                .filter(Form.Row::acknowledged)
                .forEach(row -> studies.acknowledge(new Studies.Acknowledgement(
                        task.campaignId(),
                        task.branchId(),
                        row.id(),
                        meetingId,
                        version,
                        form.heldOn(),
                        null,
                        task.actor())));
        return Routing.none();
    }
}
