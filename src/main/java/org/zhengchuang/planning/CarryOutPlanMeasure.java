package org.zhengchuang.planning;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Activities;
import org.zhengchuang.records.CarryingOut;

/** 落实计划措施: the measure's person has carried it out and says whether its target is reached (R17). */
@Component
class CarryOutPlanMeasure implements TaskForm<CarryingOut.Form> {

    private final PlanMeasures measures;
    private final CarryingOut carrying;
    private final Clock clock;

    CarryOutPlanMeasure(PlanMeasures measures, CarryingOut carrying, Clock clock) {
        this.measures = measures;
        this.carrying = carrying;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_CarryOutPlanMeasure";
    }

    @Override
    public Class<CarryingOut.Form> form() {
        return CarryingOut.Form.class;
    }

    @Override
    public String matter() {
        return "matter";
    }

    @Override
    public Object prefill(TaskContext task) {
        var measure = measure(task);
        return carrying.of(
                Map.of(
                        "matter", measure.text(),
                        "target", measure.target(),
                        "serves", measure.centralTask(),
                        "dueOn", measure.dueOn().toString()),
                task);
    }

    private PlanMeasures.Approved measure(TaskContext task) {
        return measures.get(task.campaignId(), task.branchId(), task.variable(PlanMeasures.PLAN_MEASURE));
    }

    @Override
    public Routing submit(CarryingOut.Form form, TaskContext task) {
        var approved =
                measure(task).approvedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        if (form.doneOn().isBefore(approved)) {
            throw new Refusal("planning.plan-measure.before-approval", approved.toString());
        }
        carrying.use(form, task, Activities.Place.PLAN, measure(task).area());
        measures.carriedOut(
                task.campaignId(),
                task.branchId(),
                task.variable(PlanMeasures.PLAN_MEASURE),
                form.doneOn(),
                form.result(),
                task.actor());
        return Routing.none();
    }
}
