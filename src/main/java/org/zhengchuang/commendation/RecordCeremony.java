package org.zhengchuang.commendation;

import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.AttendanceSheet;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.roster.Roster;

/** 记录表彰大会: when it was held, by whom, and every branch's attendance (R29). */
@Component
class RecordCeremony implements TaskForm<AttendanceSheet.Form> {

    private final AttendanceSheet sheet;
    private final Decisions decisions;
    private final Roster roster;

    RecordCeremony(AttendanceSheet sheet, Decisions decisions, Roster roster) {
        this.sheet = sheet;
        this.decisions = decisions;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_RecordCeremony";
    }

    @Override
    public Class<AttendanceSheet.Form> form() {
        return AttendanceSheet.Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return sheet.of("", roster.branchNames());
    }

    @Override
    public Routing submit(AttendanceSheet.Form form, TaskContext task) {
        decisions
                .issued(task.campaignId())
                .filter(decision -> form.heldOn().isBefore(decision.issuedOn()))
                .ifPresent(decision -> {
                    throw new Refusal(
                            "commendation.ceremony.before-decision",
                            decision.issuedOn().toString());
                });
        return sheet.record(form, task, MeetingKind.CEREMONY, roster.branchNames());
    }
}
