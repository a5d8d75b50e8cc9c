package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;

/**
 * What must be ready before an evaluation begins (评选前的准备工作, R24), verified and never ticked. It is asked at the
 * gate before the stage, and again when the evaluation opens.
 */
interface ReadinessRule extends GateRule {

    @Override
    default Gate gate() {
        return Gate.G4;
    }
}
