package org.zhengchuang.launch;

import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.AttendanceSheet;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.roster.Roster;

/** 记录动员会: with the attendance of every branch (R7). */
@Component
class RecordMobilisation implements TaskForm<AttendanceSheet.Form> {

    private final AttendanceSheet sheet;
    private final Roster roster;

    RecordMobilisation(AttendanceSheet sheet, Roster roster) {
        this.sheet = sheet;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_RecordMobilisation";
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
        return sheet.record(form, task, MeetingKind.MOBILISATION, roster.branchNames());
    }
}
