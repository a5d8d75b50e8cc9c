package org.zhengchuang.commendation;

import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.evaluation.Honours;

/** What the models ask of the commendation. */
@ProcessBean("commendation")
public class CommendationProcess {

    private final HonourRegister register;
    private final Honours decided;
    private final Decisions decisions;

    CommendationProcess(HonourRegister register, Honours decided, Decisions decisions) {
        this.register = register;
        this.decided = decided;
        this.decisions = decisions;
    }

    /** Puts every honour on the register. Called by {@code Task_RegisterHonours} in commendation.bpmn. */
    public void register(String campaignId) {
        register.register(decided.of(campaignId), decisions.issued(campaignId).orElseThrow());
    }
}
