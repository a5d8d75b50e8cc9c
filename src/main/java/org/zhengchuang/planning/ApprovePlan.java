package org.zhengchuang.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.Text;
import org.zhengchuang.engine.YesNo;

/** 审批活动计划: the leading group judges each end by itself, and approves only a plan that grasps both (R14-R16). */
@Component
class ApprovePlan implements TaskForm<ApprovePlan.Form> {

    static final ProcessVariable<Boolean> PLAN_APPROVED = ProcessVariable.of("planApproved", Boolean.class);

    record Form(
            @NotNull YesNo above,
            @NotBlank @Size(max = 1000) String aboveOpinion,
            @NotNull YesNo below,
            @NotBlank @Size(max = 1000) String belowOpinion,
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
        var judgement = new Plan.Judgement(
                form.above() == YesNo.YES,
                form.aboveOpinion().strip(),
                form.below() == YesNo.YES,
                form.belowOpinion().strip());
        var opinion = Text.orNull(form.opinion());
        if (approved && !judgement.bothGrasped()) {
            throw new Refusal("planning.one-end-only");
        }
        if (!approved && judgement.bothGrasped() && opinion == null) {
            throw new Refusal("engine.reason-missing");
        }
        var status = approved ? Plan.Status.APPROVED : Plan.Status.RETURNED;
        plans.decide(plan, status, task.actor(), opinion);
        plans.judge(plan, judgement);
        if (approved) {
            measures.start(plan);
        }
        events.publishEvent(
                new PlanDecided(plan.campaignId(), plan.branchId(), plan.version(), status.name(), opinion));
        return Routing.of(PLAN_APPROVED, approved);
    }
}
