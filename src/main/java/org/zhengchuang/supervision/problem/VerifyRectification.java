package org.zhengchuang.supervision.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 复核: a third person looks whether it is put right, sends it back with a reason, or finds it unfounded (R22). */
@Component
class VerifyRectification implements TaskForm<VerifyRectification.Form> {

    static final ProcessVariable<String> VERDICT = ProcessVariable.of("verdict", String.class);

    record Form(@NotNull Verdict verdict, @Size(max = 1000) String opinion) {}

    private final Problems problems;
    private final ProblemProcess process;
    private final Roster roster;

    VerifyRectification(Problems problems, ProblemProcess process, Roster roster) {
        this.problems = problems;
        this.process = process;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_VerifyRectification";
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
        var attempt = problems.latestAttempt(problem.id()).orElseThrow();
        var form = new LinkedHashMap<String, Object>();
        form.put("member", roster.member(problem.memberId()).name());
        form.put("kind", problem.kindName());
        form.put("what", problem.description());
        form.put("rectifier", roster.member(attempt.rectifiedBy()).name());
        form.put("rectifiedOn", attempt.rectifiedOn().toString());
        form.put("measures", attempt.measures());
        return form;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var problem = problems.get(task.variable(Problems.PROBLEM_ID));
        if (process.parties(problem).contains(task.actor())) {
            throw new Refusal("supervision.problem.not-a-third-person");
        }
        if (form.verdict() != Verdict.PASSED
                && (form.opinion() == null || form.opinion().isBlank())) {
            throw new Refusal("engine.reason-missing");
        }
        var opinion = form.opinion() == null ? null : form.opinion().strip();
        problems.verified(
                problem, problems.latestAttempt(problem.id()).orElseThrow(), task.actor(), form.verdict(), opinion);
        return Routing.of(VERDICT, form.verdict().name());
    }
}
