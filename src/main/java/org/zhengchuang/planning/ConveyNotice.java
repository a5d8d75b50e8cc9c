package org.zhengchuang.planning;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.AttendanceSheet;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Paper;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** 传达上级通知: to every member of the branch, absentees with their reason (R8). */
@Component
class ConveyNotice implements TaskForm<AttendanceSheet.Form> {

    private final AttendanceSheet sheet;
    private final Papers papers;
    private final Roster roster;

    ConveyNotice(AttendanceSheet sheet, Papers papers, Roster roster) {
        this.sheet = sheet;
        this.papers = papers;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_ConveyNotice";
    }

    @Override
    public Class<AttendanceSheet.Form> form() {
        return AttendanceSheet.Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var titles = papers.all(task.campaignId(), PaperKind.NOTICE).stream()
                .map(Paper::title)
                .collect(Collectors.joining("\n"));
        return sheet.ofBranch(titles, task.branchId());
    }

    @Override
    public Routing submit(AttendanceSheet.Form form, TaskContext task) {
        return sheet.record(form, task, MeetingKind.CONVEY, roster.memberNames(task.branchId()));
    }
}
