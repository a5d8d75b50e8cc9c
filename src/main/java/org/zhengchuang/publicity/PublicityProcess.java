package org.zhengchuang.publicity;

import org.zhengchuang.engine.ProcessBean;

/** What the models ask of publicity. */
@ProcessBean("publicity")
public class PublicityProcess {

    private final PublicityItems items;

    PublicityProcess(PublicityItems items) {
        this.items = items;
    }

    /** Whether the branch has publicised all three kinds. Asked by {@code Gateway_AllKinds} in running.bpmn. */
    public boolean complete(String campaignId, String branchId) {
        return items.missing(campaignId, branchId).isEmpty();
    }
}
