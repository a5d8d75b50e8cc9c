package org.zhengchuang.campaign;

import org.zhengchuang.engine.ProcessBean;

/** What exemption.bpmn asks. */
@ProcessBean("exemptions")
public class ExemptionProcess {

    private final Exemptions exemptions;

    ExemptionProcess(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    /** Who decides on the request; neither who asked nor the member himself. */
    public String deciderOf(String requestId) {
        return exemptions.deciderOf(requestId);
    }
}
