package org.zhengchuang.evaluation;

import java.util.List;

/**
 * What a nominee's mark is made of.
 *
 * @param sources those that count
 * @param tieBreak who of two with equal marks has more of this stands first; {@link Mark#NONE} where they share a place
 * @param spread how far the scorers lie apart
 */
record Tally(List<Source> sources, Extras extras, Mark tieBreak, ScoreSpread spread) {

    Tally {
        sources = sources.stream().filter(Source::counts).toList();
    }

    Mark mark() {
        return Mark.of(sources, extras.sum());
    }
}
