package org.zhengchuang.oversight;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;

/** 代为督查: somebody else supervises the branch in which the department's person is recused (R53). */
@Component
class SuperviseRecused implements TaskForm<SuperviseStage.Form> {

    private final StageSupervision supervision;
    private final Supervisors supervisors;
    private final Roster roster;

    SuperviseRecused(StageSupervision supervision, Supervisors supervisors, Roster roster) {
        this.supervision = supervision;
        this.supervisors = supervisors;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_SuperviseRecused";
    }

    @Override
    public Class<SuperviseStage.Form> form() {
        return SuperviseStage.Form.class;
    }

    @Override
    public String matter() {
        return "stage";
    }

    @Override
    public Object prefill(TaskContext task) {
        return supervision.sheet(task, List.of(recused(task)));
    }

    private Branch recused(TaskContext task) {
        return roster.branch(task.variable(SuperviseStage.RECUSED_BRANCH_ID));
    }

    @Override
    public Routing submit(SuperviseStage.Form form, TaskContext task) {
        var branch = recused(task);
        if (supervisors.recused(task.actor(), branch.id())) {
            throw new Refusal("oversight.own-branch", branch.name());
        }
        supervision.record(form, task, List.of(branch));
        return Routing.none();
    }
}
