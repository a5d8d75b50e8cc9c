package org.zhengchuang.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.TaskContext;

/**
 * What a member, or a branch, fills in: 总结, 差距, 目标, none of them empty (R37).
 *
 * @param gaps each against an item of the rule book
 * @param items the points it gives itself, where the rule book lets them count
 */
record SelfReviewForm(
        @NotBlank @Size(min = 5, max = 4000) String summary,
        @NotEmpty @Size(max = 20) List<@Valid Gap> gaps,
        @NotBlank @Size(min = 5, max = 2000) String goal,
        List<@Valid Item> items) {

    record Gap(
            @NotBlank String itemCode,
            @NotBlank @Size(min = 5, max = 2000) String text) {

        /** The row that a new sheet begins with. */
        static final Gap BLANK = new Gap(null, null);
    }

    record Item(@NotNull String id, @PositiveOrZero BigDecimal points) {}

    SelfReviewForm {
        items = items == null ? List.of() : items;
    }

    SelfReview review(TaskContext task, Track track, String subjectId, boolean asTold) {
        return new SelfReview(
                task.campaignId(),
                track,
                subjectId,
                task.branchId(),
                summary,
                gaps.stream()
                        .map(gap -> new SelfReview.Gap(gap.itemCode(), gap.text()))
                        .toList(),
                goal,
                points(),
                asTold,
                task.actor());
    }

    private Map<String, BigDecimal> points() {
        var points = new LinkedHashMap<String, BigDecimal>();
        items.stream().filter(item -> item.points() != null).forEach(item -> points.put(item.id(), item.points()));
        return points;
    }
}
