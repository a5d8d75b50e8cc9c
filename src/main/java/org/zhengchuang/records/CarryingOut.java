package org.zhengchuang.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.TaskContext;

/**
 * The form on which somebody says that he has done what he was to do: a measure of the plan or of a member, or what the
 * secretary asked for (R17, R19, R42). It is {@code carry-out.form}, and an activity may be its evidence (R49).
 */
@Component
public class CarryingOut {

    public record Form(
            @NotNull @PastOrPresent LocalDate doneOn,
            @NotBlank @Size(min = 5, max = 2000) String result,
            @Size(max = 40) String evidence) {

        public Form {
            result = result == null ? null : result.strip();
        }
    }

    private final Activities activities;

    CarryingOut(Activities activities) {
        this.activities = activities;
    }

    /**
     * The form as it is opened.
     *
     * @param shown what is to be done ({@code matter}), and as far as it is known its {@code target}, the central task that it
     *     {@code serves}, whom it comes {@code from} and since when ({@code givenOn}), whose it is ({@code responsible}) and by when
     *     ({@code dueOn})
     */
    public Map<String, Object> of(Map<String, String> shown, TaskContext task) {
        var form = new HashMap<String, Object>(shown);
        form.put("activities", activities.options(task.campaignId(), task.branchId()));
        return form;
    }

    /** @throws org.zhengchuang.engine.Refusal where the activity is not the branch's, or stands in for this item already */
    public void use(Form form, TaskContext task, Activities.Place place, String item) {
        activities.use(form.evidence(), task.campaignId(), task.branchId(), place, item, task.actor());
    }
}
