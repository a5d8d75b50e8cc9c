package org.zhengchuang.supervision.guidance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;

/** 签发指导意见: the leading group signs the guidance, or sends it back with the reason (R23). */
@Component
class IssueGuidance implements TaskForm<IssueGuidance.Form> {

    static final ProcessVariable<Boolean> GUIDANCE_ISSUED = ProcessVariable.of("guidanceIssued", Boolean.class);

    record Form(@NotNull YesNo decision, @Size(max = 1000) String opinion) {}

    private final CommonProblems commonProblems;

    IssueGuidance(CommonProblems commonProblems) {
        this.commonProblems = commonProblems;
    }

    @Override
    public String task() {
        return "Task_IssueGuidance";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String matter() {
        return "kind";
    }

    @Override
    public Object prefill(TaskContext task) {
        var problem = commonProblems.get(task.variable(CommonProblems.COMMON_PROBLEM_ID));
        return Map.of(
                "kind", problem.kindName(),
                "causes", problem.causes(),
                "title", problem.title(),
                "guidance", problem.guidance());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var problem = commonProblems.get(task.variable(CommonProblems.COMMON_PROBLEM_ID));
        if (task.actor().equals(problem.studiedBy())) {
            throw new Refusal("supervision.guidance.own-draft");
        }
        boolean issued = form.decision() == YesNo.YES;
        if (issued) {
            commonProblems.issued(problem, task.actor());
        } else if (form.opinion() == null || form.opinion().isBlank()) {
            throw new Refusal("engine.reason-missing");
        } else {
            commonProblems.returned(problem, form.opinion().strip());
        }
        return Routing.of(GUIDANCE_ISSUED, issued);
    }
}
