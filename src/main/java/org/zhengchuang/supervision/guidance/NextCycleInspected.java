package org.zhengchuang.supervision.guidance;

import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** The wait until the next cycle of every branch concerned shows what the guidance has done. */
@Component
class NextCycleInspected implements Wait {

    private final GuidanceProcess guidance;

    NextCycleInspected(GuidanceProcess guidance) {
        this.guidance = guidance;
    }

    @Override
    public String message() {
        return "NextCycleInspected";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return guidance.nextCycleInspected(at.variable(CommonProblems.COMMON_PROBLEM_ID));
    }
}
