package org.zhengchuang.review;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.VotingRights;

/**
 * The ballot paper (选票) of a branch, on the members' phones: the secretary opens the box, full members vote, once, and the
 * secretary lets it be counted. Members without an account vote on paper; then the whole branch does.
 */
@Controller
@RequestMapping("/ballot")
@PreAuthorize("hasRole('MEMBER')")
class BallotController {

    /** Who stands in a track, or may be put up for it. */
    record Choice(String id, String name) {}

    /** @param bound how many a ballot may be in favour of */
    record OnBallot(Track track, int bound, List<Choice> choices) {}

    /** @param votesFor null where it is not told */
    record Result(Track track, String name, Integer votesFor, boolean passed) {}

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Roster roster;
    private final VotingRights votingRights;
    private final BallotBoxes boxes;

    BallotController(
            Campaigns campaigns, Candidates candidates, Roster roster, VotingRights votingRights, BallotBoxes boxes) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.roster = roster;
        this.votingRights = votingRights;
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
        var members = votingRights.voters(branchId);
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
        var of = candidates.in(campaign.id(), branchId);
        model.addAttribute("choices", onBallot(of, of::mayBePutUp));
        if (opened != null) {
            var standing = boxes.standing(campaign.id(), branchId);
            model.addAttribute("ballot", onBallot(of, track -> standingIn(track, standing.keySet())));
            model.addAttribute(
                    "supervisor", roster.member(opened.supervisorId()).name());
            model.addAttribute("teller", roster.member(opened.tellerId()).name());
            model.addAttribute("results", opened.counted() ? results(opened, of, standing) : List.of());
            model.addAttribute("voters", names(boxes.voters(campaign.id(), branchId)));
        }
        return "review/ballot";
    }

    private static List<Candidacy> standingIn(Track track, Set<Candidacy> standing) {
        return standing.stream()
                .filter(candidate -> candidate.track().equals(track.code()))
                .toList();
    }

    /** The tracks in which there is somebody. */
    private static List<OnBallot> onBallot(Candidates.OfBranch of, Function<Track, List<Candidacy>> who) {
        return of.book().trackRules().stream()
                .map(rule -> new OnBallot(
                        rule.track(),
                        of.bound(rule),
                        who.apply(rule.track()).stream()
                                .map(candidate -> new Choice(candidate.id(), of.name(candidate)))
                                .toList()))
                .filter(track -> !track.choices().isEmpty())
                .toList();
    }

    private static List<Result> results(
            BallotBoxes.Opened opened, Candidates.OfBranch of, Map<Candidacy, Optional<Integer>> standing) {
        return of.book().tracks().stream()
                .flatMap(track -> standingIn(track, standing.keySet()).stream()
                        .map(candidate -> result(
                                opened,
                                track,
                                of.name(candidate),
                                standing.get(candidate).orElse(0),
                                of.voters().size())))
                .toList();
    }

    private static Result result(BallotBoxes.Opened opened, Track track, String name, int votes, int voters) {
        return new Result(track, name, opened.tooFewToTell() ? null : votes, Ballot.passes(votes, voters));
    }

    private Set<String> names(Set<String> ids) {
        var names = new TreeSet<String>();
        ids.forEach(id -> names.add(roster.member(id).name()));
        return names;
    }

    @PostMapping("/{branchId}/open")
    String open(
            @PathVariable String branchId,
            @RequestParam(defaultValue = "") Set<String> standing,
            @RequestParam String supervisor,
            @RequestParam String teller,
            Principal person,
            RedirectAttributes flash) {
        checkLeads(branchId, person);
        boxes.open(campaign().id(), branchId, candidacies(standing), supervisor, teller, person.getName());
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
        boxes.cast(campaign().id(), branchId, person.getName(), candidacies(ballot.getOrDefault("for", List.of())));
        return done(branchId, flash, "review.box.cast");
    }

    private static Set<Candidacy> candidacies(Collection<String> ids) {
        return ids.stream().map(Candidacy::of).collect(Collectors.toSet());
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
