package org.zhengchuang.running;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;

/** 运行 → 初评: every branch has held its study meeting, and nobody is left who has not studied (R18). */
@Component
class StudyRule implements GateRule {

    private final Studies studies;

    StudyRule(Studies studies) {
        this.studies = studies;
    }

    @Override
    public Gate gate() {
        return Gate.G3;
    }

    @Override
    public Text demand() {
        return Text.of("running.gate.study.demand");
    }

    @Override
    public Text source() {
        return Text.of("running.gate.study.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        var missing = new ArrayList<Text>();
        var withoutMeeting = studies.withoutMeeting(campaignId);
        var unstudied = studies.unstudiedByBranch(campaignId);
        unstudied.keySet().removeAll(withoutMeeting);
        withoutMeeting.forEach(branch -> missing.add(Text.of("running.gate.study.no-meeting", branch)));
        unstudied.forEach((branch, names) ->
                missing.add(Text.of("running.gate.study.unstudied", branch, String.join("、", names))));
        studies.notClosed(campaignId).stream()
                .filter(branch -> !withoutMeeting.contains(branch) && !unstudied.containsKey(branch))
                .forEach(branch -> missing.add(Text.of("running.gate.study.not-closed", branch)));
        return missing;
    }
}
