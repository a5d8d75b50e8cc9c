package org.zhengchuang.evaluation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;

/** The public notice is over and no objection is open. */
@Component
class NoticeIsOver implements GateRule {

    private final Honours honours;

    NoticeIsOver(Honours honours) {
        this.honours = honours;
    }

    @Override
    public Gate gate() {
        return Gate.G5;
    }

    @Override
    public Text demand() {
        return Text.of("evaluation.rule.notice");
    }

    @Override
    public Text source() {
        return Text.of("evaluation.rule.notice.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        return honours.areFinal(campaignId) ? List.of() : List.of(Text.of("evaluation.rule.notice.missing"));
    }
}
