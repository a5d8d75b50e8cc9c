package org.zhengchuang.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackRule;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.VotingRights;

/** Who may be a candidate of a branch in each track, and how many it may nominate at most. */
@Component
class Candidates {

    private final RuleBooks ruleBooks;
    private final Roster roster;
    private final VotingRights votingRights;

    Candidates(RuleBooks ruleBooks, Roster roster, VotingRights votingRights) {
        this.ruleBooks = ruleBooks;
        this.roster = roster;
        this.votingRights = votingRights;
    }

    /** As the rule book and the roster stand today. */
    OfBranch in(String campaignId, String branchId) {
        var voters = votingRights.voters(branchId).stream()
                .collect(Collectors.toMap(Member::id, Member::name, (one, other) -> one, LinkedHashMap::new));
        return new OfBranch(
                ruleBooks.frozen(campaignId),
                branchId,
                roster.branch(branchId).name(),
                voters,
                roster.partyOfficeHolders());
    }

    /**
     * @param voters the members who have a vote, with their names: those on probation are heard, but have none and cannot be
     *     nominated
     * @param officeHolders of the whole factory
     */
    record OfBranch(
            RuleBook book, String branchId, String branchName, Map<String, String> voters, Set<String> officeHolders) {

        /** Who may stand in the track, with their names; the branch itself in a track of branches. */
        Map<String, String> mayStand(Track track) {
            if (track.ofBranches()) {
                return Map.of(branchId, branchName);
            }
            var members = new LinkedHashMap<>(voters);
            if (book.rule(track).officeHoldersOnly()) {
                members.keySet().retainAll(officeHolders);
            }
            return members;
        }

        List<Candidacy> mayBePutUp(Track track) {
            return mayStand(track).keySet().stream()
                    .map(subject -> new Candidacy(track.code(), subject))
                    .toList();
        }

        /** How many the branch may nominate at most: an upper bound, and never a target (R31). */
        int bound(TrackRule rule) {
            return rule.track().ofBranches()
                    ? 1
                    : rule.places(mayStand(rule.track()).size());
        }

        /** The bounds by the tracks' codes. */
        Map<String, Integer> bounds() {
            return book.trackRules().stream()
                    .collect(Collectors.toMap(rule -> rule.track().code(), this::bound));
        }

        String name(Candidacy candidacy) {
            return candidacy.subjectId().equals(branchId)
                    ? branchName
                    : voters.getOrDefault(candidacy.subjectId(), candidacy.subjectId());
        }

        /** @throws Refusal where the member, or the branch, may not stand there */
        void check(Candidacy candidacy) {
            var track = book.tracks().stream()
                    .filter(one -> one.code().equals(candidacy.track()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("review.candidate.unreadable", candidacy.id()));
            if (mayStand(track).containsKey(candidacy.subjectId())) {
                return;
            }
            throw voters.containsKey(candidacy.subjectId()) && !track.ofBranches()
                    ? new Refusal("review.candidate.no-office", name(candidacy), track.named())
                    : new Refusal("review.candidate.not-full-member", name(candidacy));
        }
    }
}
