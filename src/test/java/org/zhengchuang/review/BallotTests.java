package org.zhengchuang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.review.Election.Candidate;
import org.zhengchuang.review.Election.Outcome;

class BallotTests {

    private static final int MOST = 120;

    @Test
    void halfOfTheVotingMembersMakeAMeetingValidAndOneLessDoesNot() {
        assertThat(Ballot.quorum(20, 10)).isTrue();
        assertThat(Ballot.quorum(20, 9)).isFalse();
        assertThat(Ballot.quorum(21, 11)).isTrue();
        assertThat(Ballot.quorum(21, 10)).isFalse();
    }

    @Test
    void passingNeedsMoreThanHalfOfAllVotingMembersNotOfThosePresent() {
        var sixteenOfThirtyPresent = new Ballot(30, 16, 16, 16, 0);
        assertThat(sixteenOfThirtyPresent.passes("", 9)).isFalse();
        assertThat(sixteenOfThirtyPresent.passes("", 15)).isFalse();
        assertThat(sixteenOfThirtyPresent.passes("", 16)).isTrue();
    }

    @Test
    void forEverySizeTheSmallestPassingVoteIsOneMoreThanHalfRoundedDown() {
        for (int voters = 0; voters <= MOST; voters++) {
            for (int votes = 0; votes <= voters; votes++) {
                assertThat(Ballot.passes(votes, voters)).isEqualTo(votes >= voters / 2 + 1);
                assertThat(Ballot.quorum(voters, votes)).isEqualTo(votes >= (voters + 1) / 2);
            }
        }
    }

    @Test
    void twoCandidatesAgainstEachOtherCanNeverBothPassOnOneBallotEach() {
        for (int voters = 1; voters <= MOST; voters++) {
            for (int one = 0; one <= voters; one++) {
                assertThat(Ballot.passes(one, voters) && Ballot.passes(voters - one, voters))
                        .isFalse();
            }
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(new Ballot(20, 9, 9, 9, 0), "review.meeting.quorum");
        assertRefused(new Ballot(20, 12, 13, 12, 0), "review.ballot.issued");
        assertRefused(new Ballot(20, 12, 12, 13, 0), "review.ballot.void");
        assertRefused(new Ballot(20, 12, 12, 11, 12), "review.ballot.invalid");
        var nineValid = new Ballot(20, 12, 12, 11, 2);
        nineValid.check();
        assertThatThrownBy(() -> nineValid.passes("", 10)).isInstanceOf(Refusal.class);
    }

    private static void assertRefused(Ballot ballot, String key) {
        assertThatThrownBy(ballot::check)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void theUpperBoundIsNeverExceededAndNeverFilledUp() {
        var ballot = new Ballot(20, 20, 20, 20, 0);
        var outcome = Election.result(ballot, candidates(19, 12, 11, 10, 3), 2);
        assertThat(nominated(outcome)).containsExactly("C0", "C1");
        assertThat(outcome).filteredOn(Outcome::passed).hasSize(3);
        assertThat(nominated(Election.result(ballot, candidates(10, 9, 1), 3))).isEmpty();
    }

    @Test
    void aTieForTheLastPlaceAsksForASecondVote() {
        var ballot = new Ballot(20, 20, 20, 20, 0);
        assertThatThrownBy(() -> Election.result(ballot, candidates(19, 12, 12), 2))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("review.ballot.tie"));
        assertThat(nominated(Election.result(ballot, candidates(12, 12, 11), 2)))
                .containsExactly("C0", "C1");
    }

    @Test
    void theOrderOfEntryDoesNotMatter() {
        var random = new Random(2002);
        for (int round = 0; round < 200; round++) {
            var votes = new ArrayList<Integer>();
            for (int i = 0; i < 8; i++) {
                votes.add(i * 5 + random.nextInt(5));
            }
            var ballot = new Ballot(41, 41, 41, 41, 0);
            var candidates =
                    new ArrayList<>(candidates(votes.stream().mapToInt(v -> v).toArray()));
            var once = nominated(Election.result(ballot, candidates, 3));
            Collections.shuffle(candidates, random);
            assertThat(nominated(Election.result(ballot, candidates, 3))).containsExactlyInAnyOrderElementsOf(once);
        }
    }

    private static List<String> nominated(List<Outcome> outcome) {
        return outcome.stream()
                .filter(Outcome::nominated)
                .map(one -> one.candidate().id())
                .toList();
    }

    private static List<Candidate> candidates(int... votes) {
        var all = new ArrayList<Candidate>();
        for (int i = 0; i < votes.length; i++) {
            all.add(new Candidate("C" + i, "", votes[i]));
        }
        return all;
    }
}
