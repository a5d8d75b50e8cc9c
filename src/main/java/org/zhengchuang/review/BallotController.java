package org.zhengchuang.review;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;

/**
 * The ballot paper (选票) of a branch, on the members' phones: the secretary opens the box, full members vote, once, and the
 * secretary lets it be counted. Members without an account vote on paper; then the whole branch does.
 */
@Controller
@RequestMapping("/ballot")
@PreAuthorize("hasRole('MEMBER')")
class BallotController {

    /** @param votesFor null where it is not told */
    record Result(String name, Integer votesFor, boolean passed) {}

    private final Campaigns campaigns;
    private final RuleBooks ruleBooks;
    private final Roster roster;
    private final BallotBoxes boxes;

    BallotController(Campaigns campaigns, RuleBooks ruleBooks, Roster roster, BallotBoxes boxes) {
        this.campaigns = campaigns;
        this.ruleBooks = ruleBooks;
        this.roster = roster;
        this.boxes = boxes;
    }

    /** Everybody to the vote of his own branch. */
    @GetMapping
    String own(Principal person) {
        return "redirect:/ballot/"
                + roster.find(person.getName())
                        .map(Member::branchId)
                        .orElseThrow(() -> new AccessDeniedException("No branch"));
    }

    @GetMapping("/{branchId}")
    String page(@PathVariable String branchId, Principal person, Model model) {
        checkOwn(branchId, person);
        var campaign = campaign();
        var members = roster.voters(branchId);
        var opened = boxes.find(campaign.id(), branchId).orElse(null);
        var box = boxes.box(campaign.id(), branchId).orElse(null);
        model.addAttribute("branch", roster.branch(branchId));
        model.addAttribute("leads", leads(branchId, person));
        model.addAttribute("members", members);
        model.addAttribute("opened", opened);
        model.addAttribute("live", box != null);
        model.addAttribute("voted", box == null ? Set.of() : names(box.voters()));
        model.addAttribute("hasVoted", box != null && box.hasVoted(person.getName()));
        model.addAttribute(
                "mayVote", members.stream().anyMatch(member -> member.id().equals(person.getName())));
        model.addAttribute("bound", ruleBooks.frozen(campaign.id()).memberQuota(members.size()));
        if (opened != null) {
            model.addAttribute(
                    "candidates",
                    boxes.candidates(campaign.id(), branchId).keySet().stream()
                            .map(roster::member)
                            .toList());
            model.addAttribute(
                    "supervisor", roster.member(opened.supervisorId()).name());
            model.addAttribute("teller", roster.member(opened.tellerId()).name());
            model.addAttribute("results", opened.counted() ? results(opened, members.size()) : List.of());
            model.addAttribute("voters", names(boxes.voters(campaign.id(), branchId)));
        }
        return "review/ballot";
    }

    private List<Result> results(BallotBoxes.Opened opened, int voters) {
        var results = new ArrayList<Result>();
        boxes.candidates(opened.campaignId(), opened.branchId())
                .forEach((member, votes) ->
                        results.add(result(opened, roster.member(member).name(), votes.orElse(0), voters)));
        if (opened.branchStands()) {
            results.add(result(opened, roster.branch(opened.branchId()).name(), opened.branchVotes(), voters));
        }
        return results;
    }

    private static Result result(BallotBoxes.Opened opened, String name, int votes, int voters) {
        return new Result(name, opened.tooFewToTell() ? null : votes, Ballot.passes(votes, voters));
    }

    private Set<String> names(Set<String> ids) {
        var names = new TreeSet<String>();
        ids.forEach(id -> names.add(roster.member(id).name()));
        return names;
    }

    @PostMapping("/{branchId}/open")
    String open(
            @PathVariable String branchId,
            @RequestParam(defaultValue = "") Set<String> candidates,
            @RequestParam(defaultValue = "false") boolean branchStands,
            @RequestParam String supervisor,
            @RequestParam String teller,
            Principal person,
            RedirectAttributes flash) {
        checkLeads(branchId, person);
        boxes.open(campaign().id(), branchId, candidates, branchStands, supervisor, teller, person.getName());
        return done(branchId, flash, "review.box.opened");
    }

    /** A ballot comes as {@code for=<candidate>}, once for each; nothing of it is kept but the sums. */
    @PostMapping("/{branchId}/cast")
    String cast(
            @PathVariable String branchId,
            @RequestParam MultiValueMap<String, String> ballot,
            Principal person,
            RedirectAttributes flash) {
        checkOwn(branchId, person);
        var inFavourOf = ballot.getOrDefault("for", List.of());
        boxes.cast(campaign().id(), branchId, person.getName(), inFavourOf);
        return done(branchId, flash, "review.box.cast");
    }

    @PostMapping("/{branchId}/count")
    String count(@PathVariable String branchId, Principal person, RedirectAttributes flash) {
        checkLeads(branchId, person);
        boxes.count(campaign().id(), branchId);
        return done(branchId, flash, "review.box.is-counted");
    }

    private static String done(String branchId, RedirectAttributes flash, String what) {
        flash.addFlashAttribute("done", what);
        return "redirect:/ballot/" + branchId;
    }

    /** @throws Refusal where no campaign is at its preliminary review */
    private Campaign campaign() {
        return campaigns
                .open()
                .filter(campaign -> campaign.stage() == CampaignStage.REVIEW)
                .orElseThrow(() -> new Refusal("review.box.not-now"));
    }

    private void checkOwn(String branchId, Principal person) {
        if (roster.find(person.getName())
                .map(Member::branchId)
                .filter(branchId::equals)
                .isEmpty()) {
            throw new AccessDeniedException("Another branch's vote");
        }
    }

    private boolean leads(String branchId, Principal person) {
        return roster.officesOf(person.getName()).stream()
                .anyMatch(office -> office.branchId().equals(branchId)
                        && (office.kind() == OfficeKind.SECRETARY || office.kind() == OfficeKind.DEPUTY_SECRETARY));
    }

    private void checkLeads(String branchId, Principal person) {
        if (!leads(branchId, person)) {
            throw new AccessDeniedException("Only the secretary opens and counts");
        }
    }
}
