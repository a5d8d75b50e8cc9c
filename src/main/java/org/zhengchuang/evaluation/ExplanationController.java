package org.zhengchuang.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * The page that explains a decision (R28): every winner with his bases, every higher score that was passed over with the
 * reason, everybody who was stopped, and how far the scorers lay apart. It opens when the Party committee has decided: until
 * then nobody sees a total.
 */
@Controller
class ExplanationController {

    private static final Set<String> READERS =
            Set.of("ROLE_OFFICE", "ROLE_LEADING_GROUP", "ROLE_PARTY_COMMITTEE", "ROLE_DISCIPLINE", "ROLE_AUDITOR");

    /**
     * @param sources what his score is made of, and {@code extras}; null where he was not scored in full
     * @param recusals who did not judge him, and why
     */
    record Explained(
            Dossier dossier,
            boolean passedOver,
            List<Source> sources,
            Extras extras,
            ScoreSpread spread,
            List<String> outliers,
            List<Recused> recusals) {}

    record Recused(String name, String ground) {}

    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Scores scores;
    private final Scorers scorers;
    private final Nominees nominees;
    private final RuleBooks ruleBooks;
    private final Roster roster;

    ExplanationController(
            Campaigns campaigns,
            Dossiers dossiers,
            Scores scores,
            Scorers scorers,
            Nominees nominees,
            RuleBooks ruleBooks,
            Roster roster) {
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.scores = scores;
        this.scorers = scorers;
        this.nominees = nominees;
        this.ruleBooks = ruleBooks;
        this.roster = roster;
    }

    @GetMapping("/campaigns/{id}/decision")
    String decision(@PathVariable String id, Authentication person, Model model) {
        var campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = dossiers.all(id);
        boolean decided = all.stream().anyMatch(dossier -> dossier.decided() != null);
        model.addAttribute("campaign", campaign);
        model.addAttribute("decided", decided);
        model.addAttribute(
                "nominees", decided ? explained(id, all, dossier -> mayRead(person, dossier.branchId())) : List.of());
        return "evaluation/decision";
    }

    private List<Explained> explained(String campaignId, List<Dossier> all, Predicate<Dossier> mayRead) {
        var tallies = scores.tallies(campaignId, nominees.all(campaignId), ruleBooks.frozen(campaignId));
        var spreads = scores.spreads(campaignId);
        var recusals = scorers.recusals(campaignId);
        return all.stream()
                .filter(mayRead)
                .sorted(Comparator.comparing(Dossier::track))
                .map(dossier -> explained(
                        dossier,
                        dossier.passedOver(all),
                        tallies.get(dossier.track() + ":" + dossier.subjectId()),
                        spreads.get(dossier.id()),
                        recusals.getOrDefault(dossier.id(), List.of())))
                .toList();
    }

    private boolean mayRead(Authentication person, String branchId) {
        return person.getAuthorities().stream().anyMatch(role -> READERS.contains(role.getAuthority()))
                || roster.officesOf(person.getName()).stream()
                        .anyMatch(office -> office.branchId().equals(branchId));
    }

    private Explained explained(
            Dossier dossier, boolean passedOver, Tally tally, ScoreSpread spread, List<Scorers.Recused> recusals) {
        return new Explained(
                dossier,
                passedOver,
                tally == null ? null : tally.sources(),
                tally == null ? null : tally.extras(),
                spread,
                spread == null
                        ? List.of()
                        : spread.outliers().stream().map(this::name).toList(),
                recusals.stream()
                        .map(one -> new Recused(name(one.memberId()), one.ground()))
                        .toList());
    }

    private String name(String memberId) {
        return roster.find(memberId).map(Member::name).orElse(memberId);
    }
}
