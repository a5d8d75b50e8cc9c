package org.zhengchuang.supervision;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 检查专责支委: who inspects the others is inspected by the next office up (R21, P6). */
@Component
class InspectOwner implements TaskForm<InspectionSheet.Form> {

    private final Cycles cycles;
    private final SupervisionProcess supervision;
    private final InspectionSheet sheet;

    InspectOwner(Cycles cycles, SupervisionProcess supervision, InspectionSheet sheet) {
        this.cycles = cycles;
        this.supervision = supervision;
        this.sheet = sheet;
    }

    @Override
    public String task() {
        return "Task_InspectOwner";
    }

    @Override
    public Class<InspectionSheet.Form> form() {
        return InspectionSheet.Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var cycle = cycles.current(task.campaignId(), task.branchId());
        return sheet.prefill(cycle, expected(cycle));
    }

    @Override
    public Routing submit(InspectionSheet.Form form, TaskContext task) {
        var cycle = cycles.current(task.campaignId(), task.branchId());
        sheet.take(cycle, expected(cycle), form, task);
        return Routing.none();
    }

    /** One row; none where the branch's owner is not on its roster, as when the campaign office stands in. */
    private Map<String, String> expected(Cycle cycle) {
        var members = cycles.missing(cycle);
        members.keySet().retainAll(Set.of(supervision.inspectorOf(cycle)));
        return members;
    }
}
