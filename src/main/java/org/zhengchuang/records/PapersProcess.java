package org.zhengchuang.records;

import org.zhengchuang.engine.ProcessBean;

/** What the models ask of the papers. */
@ProcessBean("papers")
public class PapersProcess {

    private final Papers papers;

    PapersProcess(Papers papers) {
        this.papers = papers;
    }

    /** Sends the paper to every branch. Called by {@code Task_ForwardNotice} in campaign.bpmn and others. */
    public void sendToAll(String paperId) {
        papers.sendToAll(paperId);
    }

    /** Whether every branch to which it was sent has signed for it. */
    public boolean receivedByAll(String paperId) {
        return papers.notReceived(paperId).isEmpty();
    }
}
