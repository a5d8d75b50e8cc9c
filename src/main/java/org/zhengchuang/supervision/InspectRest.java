package org.zhengchuang.supervision;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 补查: who joined, or was passed over by a handover, after the sheets of the cycle were handed in (R21, R35). */
@Component
class InspectRest implements TaskForm<InspectionSheet.Form> {

    private final Cycles cycles;
    private final InspectionSheet sheet;

    InspectRest(Cycles cycles, InspectionSheet sheet) {
        this.cycles = cycles;
        this.sheet = sheet;
    }

    @Override
    public String task() {
        return "Task_InspectRest";
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
        return Routing.none();
    }

    private Map<String, String> expected(Cycle cycle, String inspector) {
        var members = cycles.missing(cycle);
        members.remove(inspector);
        return members;
    }
}
