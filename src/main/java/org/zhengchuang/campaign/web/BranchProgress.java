package org.zhengchuang.campaign.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhengchuang.campaign.BranchMeasure;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Coverages;
import org.zhengchuang.campaign.Steps;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;

/**
 * Where every branch stands: through which stages it is, and its measures beside the factory's. Whoever answers for one
 * branch sees that and the factory as a whole.
 */
@Component
class BranchProgress {

    /** The stages that a branch lives through by itself, with the step that marks it as through. */
    private static final Map<CampaignStage, String> STEPS = Map.of(
            CampaignStage.PLANNING, "planning",
            CampaignStage.RUNNING, "running",
            CampaignStage.REVIEW, "branch-campaign");

    private static final List<CampaignStage> STAGES =
            Arrays.stream(CampaignStage.values()).filter(CampaignStage::isOpen).toList();

    /** How a stage of the year looks from a branch: behind it, where it stands, done and waiting for the others, or ahead. */
    enum Station {
        DONE("✓"),
        HERE("▶"),
        WAITS("‖"),
        AHEAD("");

        private final String sign;

        Station(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /**
     * A branch on its way.
     *
     * @param road one station a stage, in the order of the year
     */
    record Line(Coverages.BranchRow row, List<Station> road) {}

    private final Coverages coverages;
    private final Steps steps;
    private final CampaignAccess access;
    private final Roster roster;

    BranchProgress(Coverages coverages, Steps steps, CampaignAccess access, Roster roster) {
        this.coverages = coverages;
        this.steps = steps;
        this.access = access;
        this.roster = roster;
    }

    void show(Campaign campaign, Model model) {
        var open = roster.branches().stream().map(Branch::id).collect(Collectors.toSet());
        Map<CampaignStage, Set<String>> through = STEPS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        step -> steps.branchesThrough(step.getValue(), campaign.id()).stream()
                                .filter(open::contains)
                                .collect(Collectors.toSet())));
        model.addAttribute(
                "through",
                through.entrySet().stream()
                        .filter(stage -> campaign.stage().reached(stage.getKey()))
                        .collect(Collectors.toMap(
                                stage -> stage.getKey().name(),
                                stage ->
                                        new BranchMeasure.Share(stage.getValue().size(), open.size()))));
        var started = steps.started(campaign.id());
        if (campaign.stage().isOpen() && started.done() < started.all()) {
            model.addAttribute("starting", started);
        }
        var all = coverages.branches(campaign.id(), false);
        var visible = all.stream()
                .filter(row -> access.reads(row.branch().id()))
                .map(row -> line(campaign, row, through))
                .toList();
        model.addAttribute("own", access.ownBranch());
        model.addAttribute("stations", Station.values());
        model.addAttribute("compared", coverages.compared());
        model.addAttribute("lines", visible);
        model.addAttribute("total", Coverages.total(all));
        model.addAttribute(
                "members", all.stream().mapToInt(Coverages.BranchRow::members).sum());
    }

    private static Line line(Campaign campaign, Coverages.BranchRow row, Map<CampaignStage, Set<String>> through) {
        return new Line(
                row,
                STAGES.stream()
                        .map(stage -> station(
                                campaign,
                                stage,
                                through.get(stage),
                                row.branch().id()))
                        .toList());
    }

    /** @param through the branches that are through this stage, or null where all go through it together */
    private static Station station(Campaign campaign, CampaignStage stage, Set<String> through, String branch) {
        boolean here = campaign.stage() == stage;
        if (through != null && through.contains(branch)) {
            return here ? Station.WAITS : Station.DONE;
        }
        if (here || through != null && campaign.stage().reached(stage)) {
            return Station.HERE;
        }
        return campaign.stage().reached(stage) ? Station.DONE : Station.AHEAD;
    }
}
