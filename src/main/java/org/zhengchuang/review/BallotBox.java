package org.zhengchuang.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A ballot box (投票箱) while it is open. It knows who has voted, and sums; it keeps no ballot, in no order, so that nothing in
 * it, now or later, says who voted how. Not even the sums can be asked for before it is counted.
 */
final class BallotBox {

    /** What came of it. @param votesFor by candidate */
    record Count(Set<String> voters, int invalid, Map<String, Integer> votesFor) {

        int collected() {
            return voters.size();
        }
    }

    private final int upperBound;
    private final Set<String> membersStanding;
    private final Map<String, Integer> votesFor = new TreeMap<>();
    private final Set<String> voters = new TreeSet<>();
    private int invalid;
    private boolean counted;

    /**
     * @param standing who can be voted for, the branch itself among them where it stands
     * @param membersStanding those of them who are bounded
     * @param upperBound how many members a ballot may be in favour of; more make it invalid
     */
    BallotBox(Collection<String> standing, Collection<String> membersStanding, int upperBound) {
        standing.forEach(candidate -> votesFor.put(candidate, 0));
        this.membersStanding = Set.copyOf(membersStanding);
        this.upperBound = upperBound;
    }

    /** Takes a ballot; answers whether it was taken: nobody votes twice, and nobody after the count. */
    synchronized boolean cast(String voter, List<String> inFavourOf) {
        if (counted || !voters.add(voter)) {
            return false;
        }
        long members =
                inFavourOf.stream().distinct().filter(membersStanding::contains).count();
        if (members > upperBound || !votesFor.keySet().containsAll(inFavourOf)) {
            invalid++;
        } else {
            inFavourOf.stream().distinct().forEach(candidate -> votesFor.merge(candidate, 1, Integer::sum));
        }
        return true;
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
