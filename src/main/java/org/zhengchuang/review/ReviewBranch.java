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

/** 支部自评: the branch itself sums up, finds a gap against a branch item of the rule book, and sets its goal (R37). */
@Component
class ReviewBranch implements TaskForm<ReviewBranch.Form> {

    record Form(
            @NotBlank @Size(min = 5, max = 4000) String summary,
            @NotBlank String gapItem,
            @NotBlank @Size(min = 5, max = 2000) String gap,
            @NotBlank @Size(min = 5, max = 2000) String goal) {}

    /** What the form shows. */
    record Shown(String branchName, List<SelfReviews.Choice> items) {}

    private final SelfReviews reviews;
    private final Roster roster;

    ReviewBranch(SelfReviews reviews, Roster roster) {
        this.reviews = reviews;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_ReviewBranch";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return new Shown(roster.branch(task.branchId()).name(), reviews.choices(task.campaignId(), Track.BRANCH));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        reviews.record(new SelfReview(
                task.campaignId(),
                Track.BRANCH,
                task.branchId(),
                task.branchId(),
                form.summary(),
                List.of(new SelfReview.Gap(form.gapItem(), form.gap())),
                form.goal(),
                false,
                task.actor()));
        return Routing.none();
    }
}
