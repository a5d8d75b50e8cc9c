package org.zhengchuang.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.Duty;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Readers;
import org.zhengchuang.roster.Roster;

/**
 * Finds members, branches, campaigns and duties by a part of their name or number: of the factory for whoever sees it, else
 * of one's own branch. What somebody may not open is not found for him.
 */
@Controller
class SearchController {

    private static final int SHOWN = 20;
    private static final int LONGEST = 100;

    private final Roster roster;
    private final Campaigns campaigns;
    private final Duties duties;
    private final MyDuties mine;
    private final Readers readers;

    SearchController(Roster roster, Campaigns campaigns, Duties duties, MyDuties mine, Readers readers) {
        this.roster = roster;
        this.campaigns = campaigns;
        this.duties = duties;
        this.mine = mine;
        this.readers = readers;
    }

    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String text, Authentication person, Model model) {
        var asked = text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
        model.addAttribute("asked", asked);
        if (!asked.isEmpty()) {
            var members = members(asked, person);
            var branches = branches(asked, person);
            var found = campaigns.all().stream()
                    .filter(campaign -> holds(asked, campaign.name(), campaign.id(), campaign.theme()))
                    .limit(SHOWN)
                    .toList();
            var owed = duties.named(
                    asked,
                    person.getName(),
                    readers.committeeOf(person).orElse(null),
                    readers.seesFactory(person),
                    SHOWN);
            model.addAttribute("members", members);
            model.addAttribute("branches", branches);
            model.addAttribute("campaigns", found);
            model.addAttribute("duties", owed);
            model.addAttribute("items", mine.items(owed, person.getName()));
            model.addAttribute(
                    "names",
                    roster.members(owed.stream().map(Duty::person).toList()).stream()
                            .collect(Collectors.toMap(Member::id, Member::name)));
            model.addAttribute("nothing", members.isEmpty() && branches.isEmpty() && found.isEmpty() && owed.isEmpty());
        }
        return "web/search";
    }

    private List<Member> members(String asked, Authentication person) {
        var visible = seesRoster(person)
                ? roster.members()
                : readers.branchOf(person).map(roster::members).orElse(List.of());
        return visible.stream()
                .filter(member -> holds(asked, member.name(), member.id()))
                .limit(SHOWN)
                .toList();
    }

    private List<Branch> branches(String asked, Authentication person) {
        var own = readers.branchOf(person).orElse("");
        return roster.branches().stream()
                .filter(branch -> seesRoster(person) || branch.id().equals(own))
                .filter(branch -> holds(asked, branch.name(), branch.id()))
                .limit(SHOWN)
                .toList();
    }

    /** The administrator looks after the accounts of the whole roster, and sees nothing of the campaign. */
    private boolean seesRoster(Authentication person) {
        return readers.seesFactory(person)
                || person.getAuthorities().stream().anyMatch(one -> "ROLE_ADMIN".equals(one.getAuthority()));
    }

    private static boolean holds(String asked, String... texts) {
        var wanted = asked.toLowerCase(Locale.ROOT);
        return Arrays.stream(texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
