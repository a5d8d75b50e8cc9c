package org.zhengchuang.review;

import java.util.Comparator;
import java.util.List;
import org.zhengchuang.engine.Refusal;

/**
 * Who of those put to the vote is nominated: who passed, those with the most votes first, and never more than the upper
 * bound. Fewer, or nobody, is a full result (R31).
 */
final class Election {

    /** @param votesFor valid votes in favour */
    record Candidate(String id, String name, int votesFor) {}

    record Outcome(Candidate candidate, boolean passed, boolean nominated) {}

    private Election() {}

    /** @throws Refusal where a tie for the last place needs a second vote */
    static List<Outcome> result(Ballot ballot, List<Candidate> candidates, int upperBound) {
        var passed = candidates.stream()
                .filter(candidate -> ballot.passes(candidate.name(), candidate.votesFor()))
                .sorted(Comparator.comparing(Candidate::votesFor).reversed())
                .toList();
        if (passed.size() > upperBound
                && passed.get(upperBound - 1).votesFor()
                        == passed.get(upperBound).votesFor()) {
            throw new Refusal(
                    "review.ballot.tie",
                    passed.get(upperBound - 1).name(),
                    passed.get(upperBound).name(),
                    upperBound);
        }
        var nominated = passed.subList(0, Math.min(upperBound, passed.size()));
        return candidates.stream()
                .map(candidate -> new Outcome(candidate, passed.contains(candidate), nominated.contains(candidate)))
                .toList();
    }
}
