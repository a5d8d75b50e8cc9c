package org.zhengchuang.web;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * The home page: what the signed-in person owes, by when, and where to do it; and for those who answer for others, what
 * needs them. Whoever owes nothing is told what happens next.
 */
@Controller
class HomeController {

    private static final int SHOWN = 30;

    private static final Set<String> FACTORY_READERS =
            Set.of("ROLE_OFFICE", "ROLE_LEADING_GROUP", "ROLE_PARTY_COMMITTEE", "ROLE_DISCIPLINE", "ROLE_AUDITOR");
    private static final Set<String> BRANCH_READERS = Set.of("ROLE_SECRETARY", "ROLE_COMMITTEE");

    private final MyDuties duties;
    private final Attention attention;
    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Roster roster;

    HomeController(MyDuties duties, Attention attention, Campaigns campaigns, Schedules schedules, Roster roster) {
        this.duties = duties;
        this.attention = attention;
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.roster = roster;
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
        if (has(person, FACTORY_READERS)) {
            model.addAttribute("behind", attention.behind(campaign));
            model.addAttribute("gate", attention.nextGate(campaign));
        }
        if (has(person, BRANCH_READERS)) {
            roster.find(person.getName())
                    .map(Member::branchId)
                    .ifPresent(
                            branch -> model.addAttribute("late", attention.lateIn(branch, campaign, person.getName())));
        }
    }

    private static boolean has(Authentication person, Set<String> authorities) {
        return person.getAuthorities().stream().anyMatch(one -> authorities.contains(one.getAuthority()));
    }
}
