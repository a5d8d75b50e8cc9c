package org.zhengchuang.running;

import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** The wait until every measure of the branch is done, or has been granted time beyond the stage. */
@Component
class AllMeasuresDone implements Wait {

    private final Measures measures;

    AllMeasuresDone(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String message() {
        return "AllMeasuresDone";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return measures.settled(at.campaignId(), at.branchId());
    }
}
