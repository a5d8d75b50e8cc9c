package org.zhengchuang.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Readers;
import org.zhengchuang.roster.Roster;

/**
 * The page that explains a decision (R28): every winner with his bases, every higher score that was passed over with the
 * reason, everybody who was stopped, and how far the scorers lay apart. It opens when the Party committee has decided: until
 * then nobody sees a total.
 */
@Controller
class ExplanationController {

    /** So many nominees stand on a page. */
    private static final int PAGE = 50;

    /**
     * @param tally what his score is made of; null where he was not scored in full
     * @param recusals who did not judge him, and why
     */
    record Explained(Dossier dossier, boolean passedOver, Tally tally, List<String> outliers, List<Recused> recusals) {}

    record Recused(String name, String ground) {}

    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Scores scores;
    private final Scorers scorers;
    private final Nominees nominees;
    private final RuleBooks ruleBooks;
    private final Roster roster;
    private final Readers readers;

    ExplanationController(
            Campaigns campaigns,
            Dossiers dossiers,
            Scores scores,
            Scorers scorers,
            Nominees nominees,
            RuleBooks ruleBooks,
            Roster roster,
            Readers readers) {
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.scores = scores;
        this.scorers = scorers;
        this.nominees = nominees;
        this.ruleBooks = ruleBooks;
        this.roster = roster;
        this.readers = readers;
    }

    @GetMapping("/campaigns/{id}/decision")
    String decision(
            @PathVariable String id, @RequestParam(defaultValue = "0") int page, Authentication person, Model model) {
        var campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = dossiers.all(id);
        boolean decided = all.stream().anyMatch(dossier -> dossier.decided() != null);
        model.addAttribute("campaign", campaign);
        model.addAttribute("decided", decided);
        var tracks = decided ? ruleBooks.frozen(id).tracks() : List.<Track>of();
        var mine = decided
                ? all.stream()
                        .filter(readable(person))
                        .sorted(Comparator.comparing(dossier -> tracks.indexOf(dossier.track())))
                        .toList()
                : List.<Dossier>of();
        int last = Math.max(0, (mine.size() - 1) / PAGE);
        int from = Math.min(Math.max(page, 0), last) * PAGE;
        int to = Math.min(from + PAGE, mine.size());
        model.addAttribute("nominees", explained(id, mine.subList(from, to), all));
        model.addAttribute("page", from / PAGE);
        model.addAttribute("more", to < mine.size());
        return "evaluation/decision";
    }

    private List<Explained> explained(String campaignId, List<Dossier> shown, List<Dossier> all) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var tallies = scores.tallies(campaignId, nominees.all(campaignId), ruleBooks.frozen(campaignId));
        var recusals = scorers.recusals(campaignId);
        var names = roster.members(scorers.of(campaignId)).stream().collect(Collectors.toMap(Member::id, Member::name));
        return shown.stream()
                .map(dossier -> explained(
                        dossier,
                        dossier.passedOver(all),
                        tallies.get(nomineeId(dossier)),
                        recusals.getOrDefault(nomineeId(dossier), List.of()),
                        names))
                .toList();
    }

    private static String nomineeId(Dossier dossier) {
        return Nominee.id(dossier.track().code(), dossier.subjectId());
    }

    /** All of them for those who may, else those of the branch on whose committee this person sits. */
    private Predicate<Dossier> readable(Authentication person) {
        if (readers.seesFactory(person)) {
            return dossier -> true;
        }
        var own = readers.committeeOf(person);
        return dossier ->
                own.filter(branch -> branch.equals(dossier.branchId())).isPresent();
    }

    private static Explained explained(
            Dossier dossier,
            boolean passedOver,
            Tally tally,
            List<Scorers.Recused> recusals,
            Map<String, String> names) {
        return new Explained(
                dossier,
                passedOver,
                tally,
                tally == null
                        ? List.of()
                        : tally.spread().outliers().stream().map(names::get).toList(),
                recusals.stream()
                        .map(one -> new Recused(names.get(one.memberId()), one.ground()))
                        .toList());
    }
}
