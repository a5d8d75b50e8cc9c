package org.zhengchuang.oversight;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;
import org.zhengchuang.roster.Branch;

/** 督查本阶段: a department's named person supervises its branches, but none on whose committee he sits (R53). */
@Component
class SuperviseStage implements TaskForm<SuperviseStage.Form> {

    /** The one branch of the department that somebody else must supervise, or nothing. */
    static final ProcessVariable<String> RECUSED_BRANCH_ID = ProcessVariable.of("recusedBranchId", String.class);

    record Form(
            @NotNull @PastOrPresent LocalDate checkedOn,
            @NotNull List<@Valid @NotNull Row> branches) {}

    /**
     * What was found in a branch.
     *
     * @param order whether an order is issued; must be said where there is a problem, and may where a deadline is near
     */
    record Row(
            @NotBlank String id,
            @NotBlank @Size(max = 2000) String finding,
            @NotNull Verdict verdict,
            YesNo order,
            @Size(max = 2000) String matter) {}

    private final StageSupervision supervision;
    private final Supervisors supervisors;

    SuperviseStage(StageSupervision supervision, Supervisors supervisors) {
        this.supervision = supervision;
        this.supervisors = supervisors;
    }

    @Override
    public String task() {
        return "Task_SuperviseStage";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String matter() {
        return "stage";
    }

    @Override
    public Object prefill(TaskContext task) {
        return supervision.sheet(task, supervisedBy(task.assignee(), task));
    }

    private List<Branch> supervisedBy(String person, TaskContext task) {
        return supervisors.branchesOf(StageSupervision.department(task)).stream()
                .filter(branch -> !supervisors.recused(person, branch.id()))
                .toList();
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        supervision.record(form, task, supervisedBy(task.actor(), task));
        return Routing.of(
                RECUSED_BRANCH_ID,
                supervisors.branchesOf(StageSupervision.department(task)).stream()
                        .map(Branch::id)
                        .filter(branch -> supervisors.recused(task.actor(), branch))
                        .findFirst()
                        .orElse(""));
    }
}
