package org.zhengchuang.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/**
 * 党员自评: a member sums up, finds his gaps against items of the rule book, and sets his goal, with his own targets and what
 * is on record of him beside it (R37). Who has no account tells it to his branch's owner, who writes it down; it is marked
 * as written down for him.
 */
@Component
class ReviewSelf implements TaskForm<SelfReviewForm> {

    /** What the form shows. */
    record Shown(
            String memberName,
            boolean asTold,
            boolean selfScored,
            List<OwnRecord.Item> items,
            List<OwnRecord.Item> targets,
            List<OwnRecord.Cycle> cycles,
            List<OwnRecord.Problem> problems,
            List<SelfReviewForm.Gap> gaps) {}

    private final SelfReviews reviews;
    private final OwnRecord record;
    private final Roster roster;

    ReviewSelf(SelfReviews reviews, OwnRecord record, Roster roster) {
        this.reviews = reviews;
        this.record = record;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_ReviewSelf";
    }

    @Override
    public Class<SelfReviewForm> form() {
        return SelfReviewForm.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var items = record.items(task.campaignId(), Track.MEMBER, task.memberId());
        return new Shown(
                roster.member(task.memberId()).name(),
                !task.assignee().equals(task.memberId()),
                reviews.selfScored(task.campaignId()),
                items,
                items,
                record.cyclesOfMember(task.campaignId(), task.memberId()),
                record.problemsOfMember(task.campaignId(), task.memberId()),
                List.of(SelfReviewForm.Gap.BLANK));
    }

    @Override
    public Routing submit(SelfReviewForm form, TaskContext task) {
        boolean asTold = !task.actor().equals(task.memberId());
        reviews.record(form.review(task, Track.MEMBER, task.memberId(), asTold));
        return Routing.none();
    }
}
