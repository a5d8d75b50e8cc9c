package org.zhengchuang.supervision.problem;

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

/** 整改: what was done about the problem, and when (R22). */
@Component
class RectifyProblem implements TaskForm<RectifyProblem.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate rectifiedOn,
            @NotBlank @Size(max = 2000) String measures,
            @Size(max = 40) String evidence) {}

    private final Problems problems;
    private final Activities activities;
    private final Roster roster;

    RectifyProblem(Problems problems, Activities activities, Roster roster) {
        this.problems = problems;
        this.activities = activities;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_RectifyProblem";
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
        var problem = problems.get(task.variable(Problems.PROBLEM_ID));
        var form = new LinkedHashMap<String, Object>();
        form.put("member", roster.member(problem.memberId()).name());
        form.put("kind", problem.kindName());
        form.put("what", problem.description());
        form.put("finder", roster.member(problem.finder()).name());
        form.put("foundOn", problem.foundOn().toString());
        form.put("rectifiedOn", roster.today().toString());
        problems.latestAttempt(problem.id()).ifPresent(last -> {
            form.put("returned", last.opinion());
            form.put("measures", last.measures());
        });
        form.put("activities", activities.options(task.campaignId(), task.branchId()));
        return form;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var problem = problems.get(task.variable(Problems.PROBLEM_ID));
        if (form.rectifiedOn().isBefore(problem.foundOn())) {
            throw new Refusal(
                    "supervision.problem.rectified-before-found",
                    problem.foundOn().toString());
        }
        activities.use(
                form.evidence(),
                task.campaignId(),
                task.branchId(),
                Activities.Place.PROBLEM,
                problem.id(),
                task.actor());
        problems.rectified(problem, task.actor(), form.rectifiedOn(), form.measures());
        return Routing.none();
    }
}
