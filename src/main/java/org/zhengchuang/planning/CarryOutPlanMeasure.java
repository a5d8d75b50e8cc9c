package org.zhengchuang.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Activities;

/** 落实计划措施: the measure's person has carried it out and says whether its target is reached (R17). */
@Component
class CarryOutPlanMeasure implements TaskForm<CarryOutPlanMeasure.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate doneOn,
            @NotBlank @Size(min = 5, max = 2000) String result,
            @Size(max = 40) String evidence) {}

    private final PlanMeasures measures;
    private final Activities activities;
    private final java.time.Clock clock;

    CarryOutPlanMeasure(PlanMeasures measures, Activities activities, java.time.Clock clock) {
        this.measures = measures;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_CarryOutPlanMeasure";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var measure = measure(task);
        return Map.of(
                "measure", measure.text(),
                "target", measure.target(),
                "centralTask", measure.centralTask(),
                "dueOn", measure.dueOn().toString(),
                "activities", activities.options(task.campaignId(), task.branchId()));
    }

    private PlanMeasures.Approved measure(TaskContext task) {
        return measures.get(task.campaignId(), task.branchId(), task.variable(PlanMeasures.PLAN_MEASURE));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var approved =
                measure(task).approvedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        if (form.doneOn().isBefore(approved)) {
            throw new Refusal("planning.plan-measure.before-approval", approved.toString());
        }
        activities.use(
                form.evidence(),
                task.campaignId(),
                task.branchId(),
                Activities.Place.PLAN,
                measure(task).area(),
                task.actor());
        measures.carriedOut(
                task.campaignId(),
                task.branchId(),
                task.variable(PlanMeasures.PLAN_MEASURE),
                form.doneOn(),
                form.result().strip(),
                task.actor());
        return Routing.none();
    }
}
