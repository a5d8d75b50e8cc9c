package org.zhengchuang.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;
import org.zhengchuang.roster.Roster;

/** 审批豁免: whether a member need not take part; a refusal has its reason (R35). */
@Component
class DecideExemption implements TaskForm<DecideExemption.Form> {

    record Form(@NotNull YesNo decision, @Size(max = 1000) String opinion) {}

    private final Exemptions exemptions;
    private final Roster roster;

    DecideExemption(Exemptions exemptions, Roster roster) {
        this.exemptions = exemptions;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_DecideExemption";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String matter() {
        return "member";
    }

    @Override
    public Object prefill(TaskContext task) {
        var request = request(task);
        return Map.of(
                "branch", roster.branch(request.branchId()).name(),
                "member", roster.member(request.memberId()).name(),
                "requester", roster.member(request.requestedBy()).name(),
                "reason", request.reason());
    }

    private Exemptions.Request request(TaskContext task) {
        return exemptions.get(task.variable(Exemptions.EXEMPTION_REQUEST_ID));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        boolean granted = form.decision() == YesNo.YES;
        boolean silent = form.opinion() == null || form.opinion().isBlank();
        if (!granted && silent) {
            throw new Refusal("engine.reason-missing");
        }
        exemptions.decide(request(task), granted, silent ? null : form.opinion().strip(), task.actor());
        return Routing.none();
    }
}
