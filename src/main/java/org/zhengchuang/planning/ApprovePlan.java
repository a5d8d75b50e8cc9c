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

/** 审批活动计划: the leading group judges each end by itself, and approves only a plan that grasps both (R14-R16). */
@Component
class ApprovePlan implements TaskForm<ApprovePlan.Form> {

    static final ProcessVariable<Boolean> PLAN_APPROVED = ProcessVariable.of("planApproved", Boolean.class);

    record Form(
            @NotNull YesNo above,
            @NotNull YesNo below,
            @NotNull YesNo decision,
            @Size(max = 2000) String opinion) {}

    private final Plans plans;
    private final PlanView view;
    private final PlanMeasures measures;
    private final ApplicationEventPublisher events;

    ApprovePlan(Plans plans, PlanView view, PlanMeasures measures, ApplicationEventPublisher events) {
        this.plans = plans;
        this.view = view;
        this.measures = measures;
        this.events = events;
    }

    @Override
    public String task() {
        return "Task_ApprovePlan";
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
        boolean approved = form.decision() == YesNo.YES;
        if (approved && (form.above() == YesNo.NO || form.below() == YesNo.NO)) {
            throw new Refusal("planning.one-end-only");
        }
        if (!approved && (form.opinion() == null || form.opinion().isBlank())) {
            throw new Refusal("engine.reason-missing");
        }
        var status = approved ? Plan.Status.APPROVED : Plan.Status.RETURNED;
        plans.decide(plan, status, task.actor(), form.opinion());
        plans.judge(plan, form.above() == YesNo.YES, form.below() == YesNo.YES);
        if (approved) {
            measures.start(plan);
        }
        events.publishEvent(
                new PlanDecided(plan.campaignId(), plan.branchId(), plan.version(), status.name(), form.opinion()));
        return Routing.of(PLAN_APPROVED, approved);
    }
}
