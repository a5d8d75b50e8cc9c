package org.zhengchuang.supervision;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Activities;
import org.zhengchuang.records.CarryingOut;
import org.zhengchuang.roster.Roster;

/** 落实书记要求: what the secretary asked for at the hearing is done (R42). */
@Component
class CarryOutInstruction implements TaskForm<CarryingOut.Form> {

    private final Instructions instructions;
    private final CarryingOut carrying;
    private final Roster roster;

    CarryOutInstruction(Instructions instructions, CarryingOut carrying, Roster roster) {
        this.instructions = instructions;
        this.carrying = carrying;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_CarryOutInstruction";
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
        var instruction = instruction(task);
        return carrying.of(
                Map.of(
                        "matter", instruction.text(),
                        "from", roster.member(instruction.givenBy()).name(),
                        "givenOn", instruction.givenOn().toString(),
                        "doneOn", roster.today().toString()),
                task);
    }

    private Instruction instruction(TaskContext task) {
        return instructions.get(task.variable(Instructions.INSTRUCTION_ID));
    }

    @Override
    public Routing submit(CarryingOut.Form form, TaskContext task) {
        var instruction = instruction(task);
        if (form.doneOn().isBefore(instruction.givenOn())) {
            throw new Refusal(
                    "supervision.instruction.before", instruction.givenOn().toString());
        }
        carrying.use(form, task, Activities.Place.INSTRUCTION, instruction.id());
        instructions.carriedOut(instruction, form.doneOn(), form.result(), task.actor());
        return Routing.none();
    }
}
