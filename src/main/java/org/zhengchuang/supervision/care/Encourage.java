package org.zhengchuang.supervision.care;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 鼓励进步: how the member was encouraged, and what conditions were created for him to go on (R34). */
@Component
class Encourage implements TaskForm<Encourage.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate encouragedOn,
            @NotBlank @Size(max = 1000) String encouragement,
            @NotBlank @Size(max = 1000) String conditions) {}

    private final Encouragements encouragements;
    private final Roster roster;

    Encourage(Encouragements encouragements, Roster roster) {
        this.encouragements = encouragements;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_Encourage";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var encouragement = encouragements.get(task.variable(Encouragements.ENCOURAGEMENT_ID));
        return Map.of(
                "member", roster.member(encouragement.memberId()).name(),
                "scoreBefore", encouragement.scoreBefore(),
                "scoreNow", encouragement.scoreNow(),
                "encouragedOn", roster.today().toString());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        encouragements.given(
                encouragements.get(task.variable(Encouragements.ENCOURAGEMENT_ID)),
                task.actor(),
                form.encouragedOn(),
                form.encouragement(),
                form.conditions());
        return Routing.none();
    }
}
