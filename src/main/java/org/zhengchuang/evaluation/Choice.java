package org.zhengchuang.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhengchuang.campaign.Counting;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;

/**
 * What the Party committee chooses for one nominee, and the bounds it has: nobody below the excellence line (R30), never
 * more than the quota (R31), and whoever is chosen over a higher score needs a written justification (R28). There is no
 * lower bound: to choose nobody is allowed.
 *
 * @param overtakingReason why he is chosen although a higher score is not; blank where it does not apply
 */
record Choice(Standing standing, boolean awarded, String reason, String overtakingReason) {

    private static final int SHORTEST_JUSTIFICATION = 10;

    /** @throws Refusal where a choice is out of bounds */
    static void check(List<Choice> choices, Track track, int quota) {
        var ofTrack = choices.stream()
                .filter(choice -> choice.nominee().track().equals(track))
                .toList();
        var awarded = ofTrack.stream().filter(Choice::awarded).toList();
        for (var choice : awarded) {
            if (!choice.standing().reachesLine()) {
                throw new Refusal(
                        "evaluation.decision.below-line",
                        choice.nominee().fullName(),
                        choice.standing().mark().shown().toPlainString(),
                        choice.standing().line().toPlainString());
            }
        }
        if (awarded.size() > quota) {
            throw new Refusal("evaluation.decision.quota", track.named(), awarded.size(), quota);
        }
        awarded.forEach(choice -> choice.checkJustified(ofTrack));
    }

    /**
     * Of those chosen in the track at most so many percent may lead (一线倾斜: leaders must not crowd out the front line).
     *
     * @throws Refusal where more of them do
     */
    static void checkLeaders(List<Choice> choices, Track track, Predicate<Nominee> leads, int percent) {
        var chosen = choices.stream()
                .filter(choice -> choice.awardedIn(track))
                .map(Choice::nominee)
                .toList();
        long leading = chosen.stream().filter(leads).count();
        if (leading * Counting.WHOLE > (long) percent * chosen.size()) {
            throw new Refusal("evaluation.decision.leaders", track.named(), chosen.size(), leading, percent);
        }
    }

    /** Nobody is honoured in two tracks (不重复表彰), where the book says so. @throws Refusal where somebody is */
    static void checkOneAward(List<Choice> choices) {
        var chosen = choices.stream()
                .filter(Choice::awarded)
                .map(Choice::nominee)
                .filter(nominee -> !nominee.track().ofBranches())
                .collect(Collectors.groupingBy(Nominee::subjectId, LinkedHashMap::new, Collectors.toList()));
        chosen.values().stream().filter(awards -> awards.size() > 1).findFirst().ifPresent(awards -> {
            throw new Refusal(
                    "evaluation.decision.one-award",
                    awards.get(0).fullName(),
                    Text.list(awards.stream()
                            .map(nominee -> nominee.track().named())
                            .toList()));
        });
    }

    private void checkJustified(List<Choice> all) {
        var passedOver = all.stream()
                .filter(other -> overtakes(other))
                .map(other -> other.nominee().fullName())
                .collect(Collectors.joining("、"));
        boolean justified = overtakingReason != null && overtakingReason.strip().length() >= SHORTEST_JUSTIFICATION;
        if (!passedOver.isEmpty() && !justified) {
            throw new Refusal(
                    "evaluation.decision.overtaking", nominee().fullName(), passedOver, SHORTEST_JUSTIFICATION);
        }
    }

    boolean overtakes(Choice other) {
        return awarded
                && !other.awarded
                && other.nominee().track().equals(nominee().track())
                && other.standing.place() < standing.place();
    }

    boolean awardedIn(Track track) {
        return awarded && nominee().track().equals(track);
    }

    Nominee nominee() {
        return standing.nominee();
    }
}
