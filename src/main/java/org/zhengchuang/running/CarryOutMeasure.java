package org.zhengchuang.running;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Activities;
import org.zhengchuang.records.CarryingOut;
import org.zhengchuang.roster.Roster;

/** 落实措施: the measure's person has carried it out and says what came of it (R19). */
@Component
class CarryOutMeasure implements TaskForm<CarryingOut.Form> {

    private final Measures measures;
    private final RunningStage stage;
    private final CarryingOut carrying;
    private final Roster roster;

    CarryOutMeasure(Measures measures, RunningStage stage, CarryingOut carrying, Roster roster) {
        this.measures = measures;
        this.stage = stage;
        this.carrying = carrying;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_CarryOutMeasure";
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
        var measure = measures.get(task.variable(RunningProcess.MEASURE_ID));
        return carrying.of(
                Map.of(
                        "matter", measure.measure(),
                        "serves", measure.serves(),
                        "from", roster.member(measure.proposerId()).name(),
                        "responsible", roster.member(measure.responsibleId()).name(),
                        "dueOn", measure.dueOn().toString()),
                task);
    }

    @Override
    public Routing submit(CarryingOut.Form form, TaskContext task) {
        var begins = stage.begins(task.campaignId());
        if (form.doneOn().isBefore(begins)) {
            throw new Refusal("running.measure.before-stage", begins.toString());
        }
        var measureId = task.variable(RunningProcess.MEASURE_ID);
        carrying.use(form, task, Activities.Place.MEASURE, measureId);
        measures.carriedOut(measureId, form.doneOn(), form.result(), task.actor());
        return Routing.none();
    }
}
