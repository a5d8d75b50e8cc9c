package org.zhengchuang.commendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 提出撤销荣誉: the office proposes to take an honour back, with the reason (F19). */
@Component
class ProposeRevocation implements TaskForm<ProposeRevocation.Form> {

    static final ProcessVariable<Boolean> PROPOSED = ProcessVariable.of("proposed", Boolean.class);
    static final ProcessVariable<String> REVOCATION_ID = ProcessVariable.of("revocationId", String.class);

    private static final int SHORTEST_REASON = 10;

    /** What he wants with the form. */
    enum Purpose {
        PROPOSE,
        WITHDRAW
    }

    record Form(
            @NotNull Purpose purpose,
            Integer number,
            @Size(max = 2000) String reason) {}

    private final HonourRegister register;
    private final Revocations revocations;
    private final Certificates certificates;

    ProposeRevocation(HonourRegister register, Revocations revocations, Certificates certificates) {
        this.register = register;
        this.revocations = revocations;
        this.certificates = certificates;
    }

    @Override
    public String task() {
        return "Task_ProposeRevocation";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var standing = register.standing();
        return Map.of(
                "honours",
                standing.stream()
                        .map(line -> Map.of("id", line.number(), "label", certificates.name(line)))
                        .toList(),
                "nothing",
                standing.isEmpty(),
                "purpose",
                standing.isEmpty() ? Purpose.WITHDRAW : Purpose.PROPOSE);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        if (form.purpose() == Purpose.WITHDRAW) {
            return Routing.of(PROPOSED, false);
        }
        if (form.reason() == null || form.reason().strip().length() < SHORTEST_REASON) {
            throw new Refusal("engine.reason-missing");
        }
        var line = register.standing().stream()
                .filter(standing -> Integer.valueOf(standing.number()).equals(form.number()))
                .findFirst()
                .orElseThrow(() -> new Refusal("commendation.revocation.choose"));
        return Routing.of(PROPOSED, true)
                .and(
                        REVOCATION_ID,
                        revocations.propose(line.number(), form.reason().strip(), task.actor()))
                .and(ProcessVariable.CAMPAIGN_ID, line.campaignId())
                .and(ProcessVariable.BRANCH_ID, line.branchId());
    }
}
