package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.zhengchuang.campaign.Track;

/**
 * Everything that is on record about one nominee, from his branch's vote to the decision of the Party committee: what the
 * recommendation form (推荐审批表) is filled in from, and what explains a decision.
 *
 * @param stoppedAt null while nothing has stopped him
 * @param examination null before it
 * @param decided what the last round decided; null before it, and for whom it did not reach
 */
public record Dossier(
        String campaignId,
        Track track,
        String subjectId,
        String name,
        String branchId,
        String branchName,
        String deeds,
        int votesFor,
        int voters,
        Step stoppedAt,
        String stoppedReason,
        List<Judged> judgements,
        List<Opinion> opinions,
        Examination examination,
        Decided decided) {

    /** @param criterion a name of the facts and root criteria, {@code judgedBy} a person's name or the system */
    public record Judged(String criterion, boolean met, String basis) {}

    public record Opinion(String department, boolean agrees, String reason, LocalDate givenOn) {}

    public record Examination(LocalDate examinedOn, String sources, String findings) {}

    /**
     * @param score the mean to two decimals, rounded down
     * @param overtakingReason why he was chosen over a higher score; null where he was not
     */
    public record Decided(
            int round,
            int place,
            BigDecimal score,
            BigDecimal line,
            boolean awarded,
            String reason,
            String overtakingReason,
            LocalDate heldOn) {

        public boolean belowLine() {
            return score.compareTo(line) < 0;
        }
    }

    public String id() {
        return track.code() + "-" + subjectId;
    }

    public boolean awarded() {
        return decided != null && decided.awarded() && stoppedAt == null;
    }

    /** Whether somebody of his track with a lower score was chosen and he was not. */
    public boolean passedOver(List<Dossier> all) {
        return decided != null
                && !awarded()
                && stoppedAt == null
                && all.stream()
                        .anyMatch(other -> other.track().equals(track)
                                && other.awarded()
                                && other.decided().place() > decided.place());
    }
}
