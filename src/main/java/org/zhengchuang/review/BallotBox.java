package org.zhengchuang.review;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A ballot box (投票箱) while it is open. It knows who has voted, and sums; it keeps no ballot, in no order, so that nothing in
 * it, now or later, says who voted how. Not even the sums can be asked for before it is counted.
 */
final class BallotBox {

    /** What came of it. @param votesFor by candidate */
    record Count(Set<String> voters, int invalid, Map<Candidacy, Integer> votesFor) {

        int collected() {
            return voters.size();
        }
    }

    private final Map<String, Integer> bounds;
    private final Map<Candidacy, Integer> votesFor = new TreeMap<>();
    private final Set<String> voters = new TreeSet<>();
    private int invalid;
    private boolean counted;

    /**
     * @param standing who can be voted for
     * @param bounds how many a ballot may be in favour of, by track; more make it invalid
     */
    BallotBox(Collection<Candidacy> standing, Map<String, Integer> bounds) {
        standing.forEach(candidate -> votesFor.put(candidate, 0));
        this.bounds = Map.copyOf(bounds);
    }

    /** Takes a ballot; answers whether it was taken: nobody votes twice, and nobody after the count. */
    synchronized boolean cast(String voter, Set<Candidacy> inFavourOf) {
        if (counted || !voters.add(voter)) {
            return false;
        }
        if (isValid(inFavourOf)) {
            inFavourOf.forEach(candidate -> votesFor.merge(candidate, 1, Integer::sum));
        } else {
            invalid++;
        }
        return true;
    }

    private boolean isValid(Set<Candidacy> inFavourOf) {
        return votesFor.keySet().containsAll(inFavourOf)
                && inFavourOf.stream()
                        .collect(Collectors.groupingBy(Candidacy::track, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .allMatch(votes -> votes.getValue() <= bounds.get(votes.getKey()));
    }

    /** Who has voted is no secret. */
    synchronized Set<String> voters() {
        return Set.copyOf(voters);
    }

    synchronized boolean hasVoted(String member) {
        return voters.contains(member);
    }

    /** Closes the box and counts it, once. */
    synchronized Count count() {
        counted = true;
        return new Count(Set.copyOf(voters), invalid, Map.copyOf(votesFor));
    }

    /** Opens it again, because the count could not be written down. */
    synchronized void uncount() {
        counted = false;
    }
}
