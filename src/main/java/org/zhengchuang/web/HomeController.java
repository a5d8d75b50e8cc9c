package org.zhengchuang.web;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.roster.Readers;
import org.zhengchuang.roster.Roster;

/**
 * The home page: what the signed-in person owes, by when, and where to do it; and for those who answer for others, what
 * needs them. Whoever owes nothing is told what happens next.
 */
@Controller
class HomeController {

    private static final int SHOWN = 30;

    private final MyDuties duties;
    private final Attention attention;
    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Roster roster;
    private final Readers readers;

    HomeController(
            MyDuties duties,
            Attention attention,
            Campaigns campaigns,
            Schedules schedules,
            Roster roster,
            Readers readers) {
        this.duties = duties;
        this.attention = attention;
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.roster = roster;
        this.readers = readers;
    }

    @GetMapping("/")
    String show(@RequestParam(name = "done", required = false) String done, Authentication person, Model model) {
        if ("task".equals(done)) {
            model.addAttribute("done", "web.home.done.task");
        }
        var open = duties.of(person.getName());
        model.addAttribute("tasks", open.stream().limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, open.size() - SHOWN));
        model.addAttribute("known", roster.find(person.getName()).isPresent());
        campaigns.open().ifPresent(campaign -> {
            model.addAttribute("campaign", campaign);
            schedules
                    .milestone(campaign.id(), campaign.stage())
                    .ifPresent(milestone -> model.addAttribute("milestone", milestone));
            needed(campaign, person, model);
        });
        return "web/home";
    }

    private void needed(Campaign campaign, Authentication person, Model model) {
        if (readers.seesFactory(person)) {
            model.addAttribute("behind", attention.behind(campaign));
            model.addAttribute("gate", attention.nextGate(campaign));
        }
        readers.committeeOf(person)
                .ifPresent(branch -> model.addAttribute("late", attention.lateIn(branch, campaign, person.getName())));
    }
}
