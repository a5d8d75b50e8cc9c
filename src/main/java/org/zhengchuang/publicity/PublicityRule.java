package org.zhengchuang.publicity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;

/** 运行 → 初评: every branch has publicised the campaign's meaning, its achievements and a member's deeds (R9 to R11). */
@Component
class PublicityRule implements GateRule {

    private final PublicityItems items;

    PublicityRule(PublicityItems items) {
        this.items = items;
    }

    @Override
    public Gate gate() {
        return Gate.G3;
    }

    @Override
    public Text demand() {
        return Text.of("publicity.gate.demand");
    }

    @Override
    public Text source() {
        return Text.of("publicity.gate.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        return items.missing(campaignId).stream()
                .map(missing -> Text.of(
                        "publicity.gate.missing",
                        missing.branch(),
                        missing.kind().text()))
                .toList();
    }
}
