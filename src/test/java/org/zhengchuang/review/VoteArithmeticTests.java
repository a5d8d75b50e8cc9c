package org.zhengchuang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The arithmetic of a vote, for branches of any size and ballots in any order. */
class VoteArithmeticTests {

    private static final List<Candidacy> CANDIDATES =
            List.of(new Candidacy("T", "M1"), new Candidacy("T", "M2"), new Candidacy("T", "M3"));

    @Property
    void passesWithMoreThanHalfOfAllWhoHaveAVote(
            @ForAll @IntRange(min = 1, max = 5000) int voters, @ForAll @IntRange(min = 0, max = 5000) int votesFor) {
        boolean moreThanHalf =
                new BigDecimal(votesFor).compareTo(new BigDecimal(voters).multiply(new BigDecimal("0.5"))) > 0;
        assertThat(Ballot.passes(votesFor, voters)).isEqualTo(moreThanHalf);
    }

    @Property
    void nobodyPassesWhereTheMeetingIsTooSmall(
            @ForAll @IntRange(min = 1, max = 5000) int voters, @ForAll @IntRange(min = 0, max = 5000) int present) {
        if (!Ballot.quorum(voters, present)) {
            assertThat(Ballot.passes(present, voters)).isFalse();
        }
        assertThat(Ballot.quorum(voters, present)).isEqualTo(present >= voters - present);
    }

    /** Each number is a ballot: its three bits say whom it is in favour of. */
    @Property
    void countIsTheSameInAnyOrder(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 7) Integer> ballots,
            @ForAll @IntRange(min = 1, max = 3) int bound,
            @ForAll long order) {
        var voters = new ArrayList<Integer>();
        for (int voter = 0; voter < ballots.size(); voter++) {
            voters.add(voter);
        }
        var first = counted(ballots, voters, bound);
        Collections.shuffle(voters, new Random(order));
        var second = counted(ballots, voters, bound);

        assertThat(second).isEqualTo(first);
        long overMarked = ballots.stream()
                .filter(ballot -> Integer.bitCount(ballot) > bound)
                .count();
        assertThat(first.invalid()).isEqualTo((int) overMarked);
        assertThat(first.collected()).isEqualTo(ballots.size());
        for (int bit = 0; bit < CANDIDATES.size(); bit++) {
            int mask = 1 << bit;
            assertThat(first.votesFor().get(CANDIDATES.get(bit))).isEqualTo((int) ballots.stream()
                    .filter(ballot -> Integer.bitCount(ballot) <= bound && (ballot & mask) != 0)
                    .count());
        }
    }

    private static BallotBox.Count counted(List<Integer> ballots, List<Integer> order, int bound) {
        var box = new BallotBox(CANDIDATES, Map.of("T", bound));
        order.forEach(voter -> {
            var marked = new TreeSet<Candidacy>();
            for (int bit = 0; bit < CANDIDATES.size(); bit++) {
                if ((ballots.get(voter) & 1 << bit) != 0) {
                    marked.add(CANDIDATES.get(bit));
                }
            }
            assertThat(box.cast("V" + voter, marked)).isTrue();
        });
        return box.count();
    }

    /** The bound of one track does not touch another's. */
    @Example
    void everyTrackHasItsOwnBound() {
        var other = new Candidacy("U", "M1");
        var standing = List.of(CANDIDATES.get(0), CANDIDATES.get(1), other);
        var box = new BallotBox(standing, Map.of("T", 1, "U", 1));
        box.cast("V1", Set.of(CANDIDATES.get(0), other));
        box.cast("V2", Set.of(CANDIDATES.get(0), CANDIDATES.get(1)));
        var count = box.count();
        assertThat(count.invalid()).isEqualTo(1);
        assertThat(count.votesFor()).isEqualTo(Map.of(CANDIDATES.get(0), 1, CANDIDATES.get(1), 0, other, 1));
    }

    @Example
    void nobodyVotesTwiceOrAfterTheCount() {
        var box = new BallotBox(CANDIDATES, Map.of("T", 2));
        assertThat(box.cast("V1", Set.of(CANDIDATES.get(0)))).isTrue();
        assertThat(box.cast("V1", Set.of(CANDIDATES.get(1)))).isFalse();
        assertThat(box.cast("V2", Set.of(new Candidacy("T", "somebody else")))).isTrue();
        var count = box.count();
        assertThat(box.cast("V3", Set.of(CANDIDATES.get(0)))).isFalse();
        assertThat(count.votesFor()).containsEntry(CANDIDATES.get(0), 1).containsEntry(CANDIDATES.get(1), 0);
        assertThat(count.invalid()).isEqualTo(1);
        assertThat(count.voters()).isEqualTo(Set.of("V1", "V2"));
    }
}
