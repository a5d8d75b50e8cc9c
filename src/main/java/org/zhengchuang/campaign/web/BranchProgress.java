package org.zhengchuang.campaign.web;

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

    /** @param stage the stage that the branch is in, or has just finished where {@code waits} */
    record Line(Coverages.BranchRow row, CampaignStage stage, boolean waits) {}

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
        model.addAttribute("columns", coverages.columns(false));
        model.addAttribute("measures", coverages.measures());
        model.addAttribute("lines", visible);
        model.addAttribute("total", Coverages.total(all));
        model.addAttribute(
                "members", all.stream().mapToInt(Coverages.BranchRow::members).sum());
    }

    private static Line line(Campaign campaign, Coverages.BranchRow row, Map<CampaignStage, Set<String>> through) {
        var branch = row.branch().id();
        var own = List.of(CampaignStage.PLANNING, CampaignStage.RUNNING, CampaignStage.REVIEW).stream()
                .filter(stage -> !through.get(stage).contains(branch))
                .findFirst()
                .orElse(null);
        if (own != null && campaign.stage().reached(own)) {
            return new Line(row, own, false);
        }
        return new Line(row, campaign.stage(), own != null || !campaign.stage().isOpen());
    }
}
