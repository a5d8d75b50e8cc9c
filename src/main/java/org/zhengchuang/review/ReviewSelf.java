package org.zhengchuang.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/**
 * 党员自评: a member sums up, finds a gap against an item of the rule book, and sets his goal (R37). Who has no account
 * tells it to his branch's owner, who writes it down; it is marked as written down for him.
 */
@Component
class ReviewSelf implements TaskForm<ReviewSelf.Form> {

    /** @param gapItem the item of the rule book that the gap is found against */
    record Form(
            @NotBlank @Size(min = 5, max = 4000) String summary,
            @NotBlank String gapItem,
            @NotBlank @Size(min = 5, max = 2000) String gap,
            @NotBlank @Size(min = 5, max = 2000) String goal) {}

    /** What the form shows. */
    record Shown(String memberName, boolean asTold, List<SelfReviews.Choice> items) {}

    private final SelfReviews reviews;
    private final Roster roster;

    ReviewSelf(SelfReviews reviews, Roster roster) {
        this.reviews = reviews;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_ReviewSelf";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return new Shown(
                roster.member(task.memberId()).name(),
                !task.assignee().equals(task.memberId()),
                reviews.choices(task.campaignId(), Track.MEMBER));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        reviews.record(new SelfReview(
                task.campaignId(),
                Track.MEMBER,
                task.memberId(),
                task.branchId(),
                form.summary(),
                List.of(new SelfReview.Gap(form.gapItem(), form.gap())),
                form.goal(),
                !task.actor().equals(task.memberId()),
                task.actor()));
        return Routing.none();
    }
}
