package org.zhengchuang.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengchuang.campaign.BranchMeasure.Share;
import org.zhengchuang.engine.Text;

/**
 * One column of the coverage matrix (覆盖情况表): which fact there should be of every member. A small component in the
 * module that owns the facts, like a {@link GateRule} and over the same tables, so that the matrix and the gate cannot
 * tell different things. Ordered with {@code @Order} as the year goes.
 */
public interface Coverage {

    /** How far it has come with a member. */
    enum State {
        /** 已完成. */
        DONE,
        /** 部分完成. */
        PARTLY,
        /** 未完成. */
        MISSING
    }

    /**
     * @param text in a few signs what there is: a day, 2/3; shown beside the state
     * @param share how much of how much that is
     */
    record Cell(State state, Text text, Share share) {

        public static Cell done(Text text) {
            return new Cell(State.DONE, text, new Share(1, 1));
        }

        public static Cell missing() {
            return new Cell(State.MISSING, Text.of("campaign.coverage.MISSING"), new Share(0, 1));
        }

        /** So many of so many. */
        public static Cell count(int done, int due) {
            return new Cell(
                    done >= due ? State.DONE : done == 0 ? State.MISSING : State.PARTLY,
                    Text.of("campaign.coverage.count", done, due),
                    new Share(done, due));
        }
    }

    /** What the column is called by programs, such as {@code targets}. */
    String key();

    Text title();

    /** The stage from which on it is asked; before, its absence means nothing. */
    CampaignStage since();

    /** Whether it is owed of every member; where not, who has no cell is not concerned. */
    default boolean ofEveryone() {
        return true;
    }

    /** The user tasks by which it is done, whose progress it therefore is; none where something else counts that. */
    default Set<String> tasks() {
        return Set.of();
    }

    /** Whether only those may see it who answer for the branch: who needs a talk is nobody else's business (R32). */
    default boolean confidential() {
        return false;
    }

    /** What there is of these members, by number; who is missing here has nothing. */
    Map<String, Cell> cells(String campaignId, Collection<String> memberIds);

    /** What it rests on for one member, a sentence each, oldest first. */
    List<Text> evidence(String campaignId, String memberId);
}
