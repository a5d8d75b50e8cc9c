package org.zhengchuang.running;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Meeting;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.Presence;

/**
 * 学习补课: who was absent, not clear, or joined later, studies afterwards. Some rows may stay open; the task comes again
 * until nobody is left (R18).
 */
@Component
class MakeUpStudy implements TaskForm<MakeUpStudy.Form> {

    record Form(@NotNull @Valid List<Row> members) {

        /** Without a date, the member has not made up for it yet. */
        record Row(
                @NotBlank String id,
                LocalDate madeUpOn,
                @Size(max = 500) String how,
                Boolean clear) {}
    }

    private final Studies studies;
    private final Meetings meetings;
    private final RuleBooks ruleBooks;
    private final RunningStage stage;

    MakeUpStudy(Studies studies, Meetings meetings, RuleBooks ruleBooks, RunningStage stage) {
        this.studies = studies;
        this.meetings = meetings;
        this.ruleBooks = ruleBooks;
        this.stage = stage;
    }

    @Override
    public String task() {
        return "Task_MakeUpStudy";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var meeting = meetingOf(task);
        var members = studies.unstudied(task.campaignId(), task.branchId(), meeting.id()).stream()
                .map(MakeUpStudy::row)
                .toList();
        return Map.of(
                "conditions", ruleBooks.frozen(task.campaignId()).conditions(),
                "heldOn", meeting.heldOn().toString(),
                "members", members);
    }

    private static Map<String, String> row(Studies.Unstudied member) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", member.memberId());
        row.put("name", member.name());
        row.put("presence", Objects.toString(member.presence(), "JOINED"));
        row.put("reason", member.reason());
        return row;
    }

    private Meeting meetingOf(TaskContext task) {
        return meetings.latest(task.campaignId(), task.branchId(), MeetingKind.STUDY)
                .orElseThrow(() -> new Refusal("running.study.no-meeting"));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var meeting = meetingOf(task);
        var unstudied = studies.unstudied(task.campaignId(), task.branchId(), meeting.id()).stream()
                .collect(Collectors.toMap(
                        Studies.Unstudied::memberId, member -> member, (one, other) -> one, LinkedHashMap::new));
        var names = new LinkedHashMap<String, String>();
        unstudied.forEach((id, member) -> names.put(id, member.name()));
        var rows = Rows.covering(names, form.members(), Form.Row::id);
        if (!rows.isEmpty() && rows.values().stream().allMatch(row -> row.madeUpOn() == null)) {
            throw new Refusal("running.make-up.nobody");
        }
        var version = ruleBooks.frozen(task.campaignId()).version();
        rows.values().stream().filter(row -> row.madeUpOn() != null).forEach(row -> {
            check(row, names.get(row.id()), meeting);
            if (unstudied.get(row.id()).presence() == Presence.ABSENT) {
                meetings.makeUp(
                        meeting.id(), row.id(), row.madeUpOn(), row.how().strip());
            }
            studies.acknowledge(new Studies.Acknowledgement(
                    task.campaignId(),
                    task.branchId(),
                    row.id(),
                    meeting.id(),
                    version,
                    row.madeUpOn(),
                    row.how().strip(),
                    task.actor()));
        });
        return Routing.none();
    }

    private void check(Form.Row row, String name, Meeting meeting) {
        if (row.madeUpOn().isBefore(meeting.heldOn()) || row.madeUpOn().isAfter(stage.today())) {
            throw new Refusal("running.make-up.date", name, meeting.heldOn().toString());
        }
        if (row.how() == null || row.how().isBlank()) {
            throw new Refusal("running.make-up.how", name);
        }
        if (!Boolean.TRUE.equals(row.clear())) {
            throw new Refusal("running.make-up.unclear", name);
        }
    }
}
