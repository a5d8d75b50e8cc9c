package org.zhengchuang.campaign.web;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.StopCampaign;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Roster;

/** The campaign's pages: where it stands, what each gate still lacks, how one is started and stopped. */
@Controller
@RequestMapping("/campaigns")
class CampaignController {

    /** What the start page asks; the same form as in Tasklist's start dialog. */
    record StartForm(Integer year, String name, String theme, String centralTasks, LocalDate anchorOn) {}

    private final Campaigns campaigns;
    private final CampaignView view;
    private final BranchProgress progress;
    private final StopCampaign stopCampaign;
    private final Instances instances;
    private final Roster roster;

    CampaignController(
            Campaigns campaigns,
            CampaignView view,
            BranchProgress progress,
            StopCampaign stopCampaign,
            Instances instances,
            Roster roster) {
        this.campaigns = campaigns;
        this.view = view;
        this.progress = progress;
        this.stopCampaign = stopCampaign;
        this.instances = instances;
        this.roster = roster;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("campaigns", campaigns.all());
        return "campaign/all";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Locale language, Model model) {
        var campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("whole", view.of(campaign, language));
        progress.show(campaign, model);
        return "campaign/one";
    }

    @GetMapping("/start")
    @PreAuthorize("hasRole('OFFICE')")
    String start(Model model) {
        model.addAttribute("form", new StartForm(roster.today().getYear(), "", "", "", null));
        model.addAttribute("faults", roster.launchFaults());
        return "campaign/start";
    }

    /** A refused start shows the form again, with what was typed and the sentence that says why. */
    @PostMapping("/start")
    @PreAuthorize("hasRole('OFFICE')")
    String start(@ModelAttribute("form") StartForm form, BindingResult binding, Model model, RedirectAttributes flash) {
        try {
            if (binding.hasErrors()) {
                throw new Refusal("engine.error.bad-request");
            }
            instances.startByForm("campaign", form);
            flash.addFlashAttribute("done", "campaign.begun");
            return "redirect:/campaigns";
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.text());
            return "campaign/start";
        }
    }

    @PostMapping("/{id}/stop")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEADING_GROUP')")
    String stop(@PathVariable String id, @RequestParam String reason, RedirectAttributes flash) {
        stopCampaign.stop(id, reason);
        flash.addFlashAttribute("done", "campaign.stopped");
        return "redirect:/campaigns/" + id;
    }
}
