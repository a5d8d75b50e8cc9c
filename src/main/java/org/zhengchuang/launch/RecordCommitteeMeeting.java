package org.zhengchuang.launch;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.AttendanceSheet;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Presence;
import org.zhengchuang.roster.Roster;

/** 记录党委专题会议: who of the Party committee was there, who was not and why, and what was decided (R2). */
@Component
class RecordCommitteeMeeting implements TaskForm<AttendanceSheet.Form> {

    private final AttendanceSheet sheet;
    private final Roster roster;

    RecordCommitteeMeeting(AttendanceSheet sheet, Roster roster) {
        this.sheet = sheet;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_RecordCommitteeMeeting";
    }

    @Override
    public Class<AttendanceSheet.Form> form() {
        return AttendanceSheet.Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var shown = new HashMap<String, Object>(sheet.of("", roster.partyCommittee()));
        shown.put("resolves", true);
        return shown;
    }

    /** Less than half of the committee decides nothing. */
    @Override
    public Routing submit(AttendanceSheet.Form form, TaskContext task) {
        var committee = roster.partyCommittee();
        long present = form.attendance().stream()
                .filter(row -> committee.containsKey(row.id()) && row.presence() == Presence.PRESENT)
                .count();
        var routing = sheet.record(form, task, MeetingKind.COMMITTEE, committee);
        if (2 * present < committee.size()) {
            throw new Refusal("launch.committee.quorum", committee.size(), present);
        }
        return routing;
    }
}
