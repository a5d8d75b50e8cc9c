package org.zhengchuang.running;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;

/**
 * 运行 → 初评: every branch has asked its members for measures and decided on what they proposed, and what was adopted is
 * done or was granted more time (R19).
 */
@Component
class MeasuresRule implements GateRule {

    private final MeasureRounds rounds;
    private final Measures measures;
    private final RunningStage stage;

    MeasuresRule(MeasureRounds rounds, Measures measures, RunningStage stage) {
        this.rounds = rounds;
        this.measures = measures;
        this.stage = stage;
    }

    @Override
    public Gate gate() {
        return Gate.G3;
    }

    @Override
    public Text demand() {
        return Text.of("running.gate.measures.demand");
    }

    @Override
    public Text source() {
        return Text.of("running.gate.measures.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        var missing = new ArrayList<Text>();
        rounds.undecided(campaignId, stage.today())
                .forEach(branch -> missing.add(Text.of("running.gate.measures.undecided", branch)));
        measures.unsettled(campaignId)
                .forEach(open -> missing.add(
                        Text.of("running.gate.measures.open", open.branch(), open.measure(), open.responsible())));
        return missing;
    }
}
