package org.zhengchuang.commendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** 审定撤销荣誉: only who gave an honour takes it back (F19). */
@Component
class DecideRevocation implements TaskForm<DecideRevocation.Form> {

    static final ProcessVariable<Boolean> REVOKED = ProcessVariable.of("revoked", Boolean.class);

    record Form(
            @NotNull YesNo revoked,
            @NotBlank @Size(max = 2000) String opinion) {}

    private final HonourRegister register;
    private final Revocations revocations;
    private final Certificates certificates;
    private final Papers papers;
    private final Roster roster;

    DecideRevocation(
            HonourRegister register, Revocations revocations, Certificates certificates, Papers papers, Roster roster) {
        this.register = register;
        this.revocations = revocations;
        this.certificates = certificates;
        this.papers = papers;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_DecideRevocation";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var proposal = revocations.get(task.variable(ProposeRevocation.REVOCATION_ID));
        var line = register.find(proposal.number()).orElseThrow();
        var decision = papers.get(line.paperId());
        return Map.of(
                "honour", certificates.name(line),
                "givenOn", line.givenOn().toString(),
                "decision", decision.number() + " " + decision.title(),
                "proposedBy", roster.member(proposal.proposedBy()).name(),
                "reason", proposal.reason());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var revoked = form.revoked() == YesNo.YES;
        revocations.decide(
                task.variable(ProposeRevocation.REVOCATION_ID),
                revoked,
                form.opinion().strip(),
                task.actor());
        return Routing.of(REVOKED, revoked);
    }
}
