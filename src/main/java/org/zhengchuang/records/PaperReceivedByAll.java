package org.zhengchuang.records;

import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** The wait until every branch has signed for the paper named by the variable {@code paperId}. */
@Component
class PaperReceivedByAll implements Wait {

    private final Papers papers;

    PaperReceivedByAll(Papers papers) {
        this.papers = papers;
    }

    @Override
    public String message() {
        return "PaperReceivedByAll";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return papers.notReceived(at.variable(Papers.PAPER_ID)).isEmpty();
    }
}
