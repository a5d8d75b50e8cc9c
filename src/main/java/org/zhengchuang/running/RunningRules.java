package org.zhengchuang.running;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.engine.Text;
import org.zhengchuang.records.ActivityKind;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;

/** What gate G3 asks before the running stage may end. */
@Configuration(proxyBeanMethods = false)
class RunningRules {

    /** Every branch has held its study meeting, and nobody is left who has not studied (R18). */
    @Bean
    GateRule everyoneStudied(Studies studies, Meetings meetings) {
        return new NamedRule(
                Gate.G3,
                "running.gate.study",
                campaign -> unstudied(studies, meetings, campaign),
                campaign ->
                        meetings.branchesWithout(campaign, MeetingKind.STUDY).isEmpty()
                                && unstudied(studies, meetings, campaign).isEmpty());
    }

    private static List<Text> unstudied(Studies studies, Meetings meetings, String campaignId) {
        var missing = new ArrayList<Text>();
        var withoutMeeting = meetings.branchesWithout(campaignId, MeetingKind.STUDY);
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

    /** Every branch has held an activity of ideological education (R33). */
    @Bean
    GateRule everyBranchEducated(Meetings meetings) {
        return new NamedRule(
                Gate.G3,
                "running.gate.education",
                campaign -> meetings.branchesWithout(campaign, ActivityKind.EDUCATION).stream()
                        .map(branch -> Text.of("running.gate.education.missing", branch))
                        .toList());
    }

    /**
     * Every branch has asked its members for measures and decided on what they proposed, and what was adopted is done or was
     * granted more time (R19).
     */
    @Bean
    GateRule everyMeasureDecidedAndDone(MeasureRounds rounds, Measures measures, RunningStage stage) {
        return new NamedRule(Gate.G3, "running.gate.measures", campaign -> {
            var missing = new ArrayList<Text>();
            rounds.undecided(campaign, stage.today())
                    .forEach(branch -> missing.add(Text.of("running.gate.measures.undecided", branch)));
            measures.unsettled(campaign)
                    .forEach(open -> missing.add(
                            Text.of("running.gate.measures.open", open.branch(), open.measure(), open.responsible())));
            return missing;
        });
    }
}
