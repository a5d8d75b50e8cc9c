package org.zhengchuang.supervision;

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
import org.zhengchuang.roster.Roster;

/** 落实书记要求: what the secretary asked for at the hearing is done (R42). */
@Component
class CarryOutInstruction implements TaskForm<CarryOutInstruction.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate doneOn,
            @NotBlank @Size(min = 5, max = 2000) String result,
            @Size(max = 40) String evidence) {}

    private final Instructions instructions;
    private final Activities activities;
    private final Roster roster;

    CarryOutInstruction(Instructions instructions, Activities activities, Roster roster) {
        this.instructions = instructions;
        this.activities = activities;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_CarryOutInstruction";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var instruction = instruction(task);
        return Map.of(
                "instruction", instruction.text(),
                "givenBy", roster.member(instruction.givenBy()).name(),
                "givenOn", instruction.givenOn().toString(),
                "doneOn", roster.today().toString(),
                "activities", activities.options(task.campaignId(), task.branchId()));
    }

    private Instruction instruction(TaskContext task) {
        return instructions.get(task.variable(Instructions.INSTRUCTION_ID));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var instruction = instruction(task);
        if (form.doneOn().isBefore(instruction.givenOn())) {
            throw new Refusal(
                    "supervision.instruction.before", instruction.givenOn().toString());
        }
        activities.use(
                form.evidence(),
                task.campaignId(),
                task.branchId(),
                Activities.Place.INSTRUCTION,
                instruction.id(),
                task.actor());
        instructions.carriedOut(instruction, form.doneOn(), form.result().strip(), task.actor());
        return Routing.none();
    }
}
