package org.zhengchuang.planning;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.MakeUpSheet;
import org.zhengchuang.records.Meeting;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.roster.Roster;

/** 为缺席党员补课: who missed the conveying of the notice; comes back until nobody is left (R8). */
@Component
class MakeUpConvey implements TaskForm<MakeUpSheet.Form> {

    private final MakeUpSheet sheet;
    private final Meetings meetings;
    private final Roster roster;

    MakeUpConvey(MakeUpSheet sheet, Meetings meetings, Roster roster) {
        this.sheet = sheet;
        this.meetings = meetings;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_MakeUpConvey";
    }

    @Override
    public Class<MakeUpSheet.Form> form() {
        return MakeUpSheet.Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var meeting = meeting(task);
        return sheet.of(meeting, null, owing(meeting));
    }

    @Override
    public Routing submit(MakeUpSheet.Form form, TaskContext task) {
        var meeting = meeting(task);
        sheet.take(form, meeting, owing(meeting), false);
        return Routing.none();
    }

    private Meeting meeting(TaskContext task) {
        return meetings.latest(task.campaignId(), task.branchId(), MeetingKind.CONVEY)
                .orElseThrow();
    }

    private List<MakeUpSheet.Owing> owing(Meeting meeting) {
        var absent = meetings.stillAbsent(meeting.id());
        return meetings.attendance(meeting.id()).stream()
                .filter(row -> absent.contains(row.subjectId()))
                .map(row -> new MakeUpSheet.Owing(
                        row.subjectId(), roster.member(row.subjectId()).name(), row.presence(), row.reason()))
                .toList();
    }
}
