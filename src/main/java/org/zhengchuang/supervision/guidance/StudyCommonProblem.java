package org.zhengchuang.supervision.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 研究共性问题: the office looks for the causes and drafts the guidance (R23). */
@Component
class StudyCommonProblem implements TaskForm<StudyCommonProblem.Form> {

    record Form(
            @NotBlank @Size(max = 4000) String causes,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 8000) String guidance) {}

    private final CommonProblems commonProblems;
    private final MessageSource messages;

    StudyCommonProblem(CommonProblems commonProblems, MessageSource messages) {
        this.commonProblems = commonProblems;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "Task_StudyCommonProblem";
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
        var form = new LinkedHashMap<String, Object>();
        form.put("kind", problem.kindName());
        form.put(
                "where",
                commonProblems.where(problem).stream()
                        .map(where -> messages.getMessage(
                                "supervision.guidance.where",
                                new Object[] {where.branch(), where.members()},
                                Locale.SIMPLIFIED_CHINESE))
                        .collect(Collectors.joining("\n")));
        form.put("returned", problem.returnedReason());
        form.put("causes", problem.causes());
        form.put("title", problem.title());
        form.put("guidance", problem.guidance());
        return form;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        commonProblems.studied(
                task.variable(CommonProblems.COMMON_PROBLEM_ID),
                form.causes(),
                form.title(),
                form.guidance(),
                task.actor());
        return Routing.none();
    }
}
