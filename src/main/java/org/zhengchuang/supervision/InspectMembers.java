package org.zhengchuang.supervision;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 逐人检查: the owner inspects every member of the branch but himself (R21). */
@Component
class InspectMembers implements TaskForm<InspectionSheet.Form> {

    private final Cycles cycles;
    private final InspectionSheet sheet;

    InspectMembers(Cycles cycles, InspectionSheet sheet) {
        this.cycles = cycles;
        this.sheet = sheet;
    }

    @Override
    public String task() {
        return "Task_InspectMembers";
    }

    @Override
    public Class<InspectionSheet.Form> form() {
        return InspectionSheet.Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var cycle = cycles.current(task.campaignId(), task.branchId());
        return sheet.prefill(cycle, expected(cycle, task.assignee()));
    }

    @Override
    public Routing submit(InspectionSheet.Form form, TaskContext task) {
        var cycle = cycles.current(task.campaignId(), task.branchId());
        sheet.take(cycle, expected(cycle, task.actor()), form, task);
        cycles.membersInspected(cycle, task.actor());
        return Routing.none();
    }

    private Map<String, String> expected(Cycle cycle, String inspector) {
        var members = cycles.missing(cycle);
        members.remove(inspector);
        return members;
    }
}
