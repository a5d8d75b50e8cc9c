package org.zhengchuang.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;

/** 签署活动计划: the secretary (never the drafter himself) signs or sends back with a reason. */
@Component
class SignPlan implements TaskForm<SignPlan.Form> {

    static final ProcessVariable<Boolean> PLAN_SIGNED = ProcessVariable.of("planSigned", Boolean.class);

    record Form(@NotNull YesNo decision, @Size(max = 2000) String opinion) {}

    private final Plans plans;
    private final PlanView view;
    private final ApplicationEventPublisher events;

    SignPlan(Plans plans, PlanView view, ApplicationEventPublisher events) {
        this.plans = plans;
        this.view = view;
        this.events = events;
    }

    @Override
    public String task() {
        return "Task_SignPlan";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return view.of(plans.latest(task.campaignId(), task.branchId()).orElseThrow());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var plan = plans.latest(task.campaignId(), task.branchId()).orElseThrow();
        if (task.actor().equals(plan.draftedBy())) {
            throw new Refusal("planning.own-plan");
        }
        boolean signed = form.decision() == YesNo.YES;
        if (!signed && (form.opinion() == null || form.opinion().isBlank())) {
            throw new Refusal("engine.reason-missing");
        }
        var status = signed ? Plan.Status.SIGNED : Plan.Status.RETURNED;
        plans.decide(plan, status, task.actor(), form.opinion());
        events.publishEvent(
                new PlanDecided(plan.campaignId(), plan.branchId(), plan.version(), status.name(), form.opinion()));
        return Routing.of(PLAN_SIGNED, signed);
    }
}
