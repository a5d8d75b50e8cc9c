package org.zhengchuang.running;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Activities;
import org.zhengchuang.roster.Roster;

/** 落实措施: the measure's person has carried it out and says what came of it (R19). */
@Component
class CarryOutMeasure implements TaskForm<CarryOutMeasure.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate doneOn,
            @NotBlank @Size(min = 5, max = 2000) String result,
            @Size(max = 40) String evidence) {}

    private final Measures measures;
    private final RunningStage stage;
    private final Activities activities;
    private final Roster roster;

    CarryOutMeasure(Measures measures, RunningStage stage, Activities activities, Roster roster) {
        this.measures = measures;
        this.stage = stage;
        this.activities = activities;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_CarryOutMeasure";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var measure = measures.get(task.variable(RunningProcess.MEASURE_ID));
        var form = new LinkedHashMap<String, Object>();
        form.put("measure", measure.measure());
        form.put("serves", measure.serves());
        form.put("proposer", roster.member(measure.proposerId()).name());
        form.put("responsible", roster.member(measure.responsibleId()).name());
        form.put("dueOn", measure.dueOn().toString());
        form.put("activities", activities.options(task.campaignId(), task.branchId()));
        return form;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var begins = stage.begins(task.campaignId());
        if (form.doneOn().isBefore(begins)) {
            throw new Refusal("running.measure.before-stage", begins.toString());
        }
        var measureId = task.variable(RunningProcess.MEASURE_ID);
        activities.use(
                form.evidence(), task.campaignId(), task.branchId(), Activities.Place.MEASURE, measureId, task.actor());
        measures.carriedOut(measureId, form.doneOn(), form.result().strip(), task.actor());
        return Routing.none();
    }
}
