package org.zhengchuang.review;

import org.zhengchuang.engine.Refusal;

/**
 * A secret vote (无记名投票) of a branch meeting and its arithmetic, by article 11 of the regulations on the work of Party
 * branches (支部工作条例第十一条): the meeting is valid when at least half of the voting members are there, and a candidate
 * passes with more than half of all voting members, not of those present.
 *
 * @param voters the full members of the branch (应到会有表决权的党员)
 * @param present those of them who were there
 */
record Ballot(int voters, int present, int issued, int collected, int invalid) {

    static boolean quorum(int voters, int present) {
        return 2 * present >= voters;
    }

    static boolean passes(int votesFor, int voters) {
        return 2 * votesFor > voters;
    }

    /** @throws Refusal where the meeting or the round of votes is void, or the figures cannot be */
    void check() {
        if (!quorum(voters, present)) {
            throw new Refusal("review.meeting.quorum", voters, present, (voters + 1) / 2);
        }
        if (issued > present) {
            throw new Refusal("review.ballot.issued", issued, present);
        }
        if (collected > issued) {
            throw new Refusal("review.ballot.void", collected, issued);
        }
        if (invalid > collected) {
            throw new Refusal("review.ballot.invalid", invalid, collected);
        }
    }

    int valid() {
        return collected - invalid;
    }

    /** @throws Refusal where somebody has more votes than there are valid ballots */
    boolean passes(String name, int votesFor) {
        if (votesFor > valid()) {
            throw new Refusal("review.ballot.votes", name, votesFor, valid());
        }
        return passes(votesFor, voters);
    }
}
