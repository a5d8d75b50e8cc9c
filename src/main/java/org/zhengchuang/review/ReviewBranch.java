package org.zhengchuang.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/**
 * 支部自评: the branch itself sums up, finds its gaps against branch items of the rule book, and sets its goal, with its plan
 * and what is on record of it beside it (R37).
 */
@Component
class ReviewBranch implements TaskForm<SelfReviewForm> {

    /** What the form shows. */
    record Shown(
            String branchName,
            boolean selfScored,
            List<OwnRecord.Item> items,
            List<OwnRecord.Measure> measures,
            List<OwnRecord.Cycle> cycles,
            List<OwnRecord.Problem> problems,
            List<SelfReviewForm.Gap> gaps) {}

    private final SelfReviews reviews;
    private final OwnRecord record;
    private final Roster roster;

    ReviewBranch(SelfReviews reviews, OwnRecord record, Roster roster) {
        this.reviews = reviews;
        this.record = record;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_ReviewBranch";
    }

    @Override
    public Class<SelfReviewForm> form() {
        return SelfReviewForm.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return new Shown(
                roster.branch(task.branchId()).name(),
                reviews.selfScored(task.campaignId()),
                record.items(task.campaignId(), Track.BRANCH, task.branchId()),
                record.measures(task.campaignId(), task.branchId()),
                record.cyclesOfBranch(task.campaignId(), task.branchId()),
                record.problemsOfBranch(task.campaignId(), task.branchId()),
                List.of(SelfReviewForm.Gap.BLANK));
    }

    @Override
    public Routing submit(SelfReviewForm form, TaskContext task) {
        reviews.record(form.review(task, Track.BRANCH, task.branchId(), false));
        return Routing.none();
    }
}
