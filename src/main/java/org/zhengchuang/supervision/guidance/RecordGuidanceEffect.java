package org.zhengchuang.supervision.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 登记成效: whether the problem has become rarer; the figures are counted, the office says what it makes of them (R23). */
@Component
class RecordGuidanceEffect implements TaskForm<RecordGuidanceEffect.Form> {

    record Form(@NotBlank @Size(max = 2000) String effect) {}

    private final CommonProblems commonProblems;

    RecordGuidanceEffect(CommonProblems commonProblems) {
        this.commonProblems = commonProblems;
    }

    @Override
    public String task() {
        return "Task_RecordGuidanceEffect";
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
        var effect = commonProblems.effect(problem);
        return Map.of(
                "kind", problem.kindName(),
                "title", problem.title(),
                "before", shown(effect.foundBefore(), effect.inspectedBefore(), effect.percentBefore()),
                "after", shown(effect.foundAfter(), effect.inspectedAfter(), effect.percentAfter()));
    }

    private static String shown(int found, int inspected, java.math.BigDecimal percent) {
        return found + " / " + inspected + " (" + percent.toPlainString() + "%)";
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var problem = commonProblems.get(task.variable(CommonProblems.COMMON_PROBLEM_ID));
        commonProblems.close(problem, commonProblems.effect(problem), form.effect());
        return Routing.none();
    }
}
