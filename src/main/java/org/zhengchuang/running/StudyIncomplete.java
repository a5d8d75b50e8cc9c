package org.zhengchuang.running;

import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** While a branch waits for the last day of the stage: somebody came to it who has not studied yet. */
@Component
class StudyIncomplete implements Wait {

    private final Studies studies;

    StudyIncomplete(Studies studies) {
        this.studies = studies;
    }

    @Override
    public String message() {
        return "StudyIncomplete";
    }

    @Override
    public boolean isOver(WaitingAt at) {
        return studies.anyUnstudied(at.campaignId(), at.branchId());
    }
}
