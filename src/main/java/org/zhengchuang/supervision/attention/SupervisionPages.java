package org.zhengchuang.supervision.attention;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Exemptions;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.records.Activities;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.supervision.SpotChecks;

/**
 * Supervision (督促检查) as the branches and those above them see it, and the place from which a check on any day (平时检查,
 * R20) is begun.
 */
@Controller
@RequestMapping("/supervision")
class SupervisionPages {

    private final Campaigns campaigns;
    private final Roster roster;
    private final Attention attention;
    private final SelfChecks selfChecks;
    private final SupervisionAccess access;
    private final SpotChecks spotChecks;
    private final Exemptions exemptions;
    private final Activities activities;

    SupervisionPages(
            Campaigns campaigns,
            Roster roster,
            Attention attention,
            SelfChecks selfChecks,
            SupervisionAccess access,
            SpotChecks spotChecks,
            Exemptions exemptions,
            Activities activities) {
        this.campaigns = campaigns;
        this.roster = roster;
        this.attention = attention;
        this.selfChecks = selfChecks;
        this.access = access;
        this.spotChecks = spotChecks;
        this.exemptions = exemptions;
        this.activities = activities;
    }

    @GetMapping
    String all(Authentication person, Model model) {
        var mine = access.branchesOf(person);
        var campaign = campaigns.open();
        model.addAttribute("campaign", campaign.orElse(null));
        model.addAttribute(
                "lines",
                campaign.map(Campaign::id).map(attention::lines).orElse(List.of()).stream()
                        .filter(line -> mine.test(line.branchId()))
                        .toList());
        return "supervision/all";
    }

    @GetMapping("/branches/{branchId}")
    String branch(@PathVariable String branchId, Authentication person, Model model) {
        show(branchId, person, model);
        return "supervision/branch";
    }

    private void show(String branchId, Authentication person, Model model) {
        var branch = roster.findBranch(branchId)
                .filter(found -> access.branchesOf(person).test(branchId))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        model.addAttribute("branch", branch);
        model.addAttribute("mayExempt", exemptions.mayRequest(branchId, person.getName()));
        model.addAttribute("people", roster.members(branchId));
        model.addAttribute("maySpotCheck", spotChecks.mayOrder(branchId, person.getName()));
        campaigns.open().map(Campaign::id).ifPresent(campaignId -> {
            boolean own = access.isOfItsCommittee(person, branchId);
            model.addAttribute("campaign", campaignId);
            model.addAttribute("own", own);
            model.addAttribute("mayRecord", activities.mayRecord(branchId, person.getName()));
            model.addAttribute("activities", activities.of(campaignId, branchId));
            model.addAttribute("members", attention.of(campaignId, branchId));
            model.addAttribute("publicity", attention.publicityOf(campaignId, branchId));
            model.addAttribute(
                    "findings",
                    own ? selfChecks.forTheBranch(campaignId, branchId) : selfChecks.forOthers(campaignId, branchId));
        });
    }

    @PostMapping("/branches/{branchId}/spot-checks")
    String spotCheck(
            @PathVariable String branchId,
            @RequestParam(defaultValue = "") String occasion,
            Authentication person,
            Model model,
            RedirectAttributes after) {
        return take(branchId, person, model, after, "supervision.spot-check.ordered", () -> {
            if (occasion.isBlank() || occasion.length() > SpotChecks.LONGEST_OCCASION) {
                throw new Refusal("supervision.spot-check.occasion", SpotChecks.LONGEST_OCCASION);
            }
            spotChecks.order(branchId, occasion, person.getName());
        });
    }

    @PostMapping("/branches/{branchId}/exemptions")
    String exempt(
            @PathVariable String branchId,
            @RequestParam(defaultValue = "") String memberId,
            @RequestParam(defaultValue = "") String reason,
            Authentication person,
            Model model,
            RedirectAttributes after) {
        return take(
                branchId,
                person,
                model,
                after,
                "campaign.exemption.requested",
                () -> exemptions.request(branchId, memberId, reason, person.getName()));
    }

    @PostMapping("/branches/{branchId}/activities")
    String activity(@PathVariable String branchId, Authentication person, Model model, RedirectAttributes after) {
        return take(branchId, person, model, after, "supervision.activity.begun", () -> {
            var campaign = campaigns.open().orElseThrow(() -> new Refusal("supervision.page.none"));
            activities.begin(campaign.id(), branchId, person.getName());
        });
    }

    /** What is refused shows the page again, with what was typed and the sentence that says why. */
    private String take(
            String branchId, Authentication person, Model model, RedirectAttributes after, String done, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            show(branchId, person, model);
            model.addAttribute("refused", refusal.text());
            return "supervision/branch";
        }
        after.addFlashAttribute("done", done);
        return "redirect:/supervision/branches/" + branchId;
    }
}
