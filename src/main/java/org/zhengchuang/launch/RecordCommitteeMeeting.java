package org.zhengchuang.launch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** 记录党委专题会议: who was there, who was not, and what was decided (R2). */
@Component
class RecordCommitteeMeeting implements TaskForm<RecordCommitteeMeeting.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String chair,
            @NotBlank @Size(max = 2000) String attendees,
            @Size(max = 2000) String absentees,
            @NotBlank @Size(max = 20_000) String resolutions) {}

    private final Meetings meetings;
    private final MessageSource messages;
    private final Roster roster;

    RecordCommitteeMeeting(Meetings meetings, MessageSource messages, Roster roster) {
        this.meetings = meetings;
        this.messages = messages;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_RecordCommitteeMeeting";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    /** The Party committee as the roster has it; who was absent is taken out. */
    @Override
    public Object prefill(TaskContext task) {
        var chair = names(FactoryPost.PARTY_SECRETARY);
        return Map.of(
                "chair",
                chair.stream().findFirst().orElse(""),
                "attendees",
                Stream.concat(chair.stream(), names(FactoryPost.PARTY_COMMITTEE_MEMBER).stream())
                        .distinct()
                        .collect(Collectors.joining("、")));
    }

    private List<String> names(FactoryPost post) {
        return roster.holdersOf(post).stream().map(Member::name).toList();
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var absentees = form.absentees() == null ? "" : form.absentees().strip();
        var content = messages.getMessage(
                "launch.committee-meeting.minutes",
                new Object[] {
                    form.attendees().strip(), absentees, form.resolutions().strip()
                },
                Locale.CHINA);
        meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        null,
                        MeetingKind.COMMITTEE,
                        form.heldOn(),
                        form.place().strip(),
                        form.chair().strip(),
                        content,
                        task.actor()),
                List.of());
        return Routing.none();
    }
}
