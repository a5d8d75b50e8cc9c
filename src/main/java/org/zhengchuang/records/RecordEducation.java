package org.zhengchuang.records;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.FormChecks;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 开展思想教育: an activity that the branch has put down already as education, or a new one (R33). */
@Component
class RecordEducation implements TaskForm<RecordEducation.Form> {

    /** Chosen where a new activity is put down. */
    private static final String NEW = "NEW";

    /** @param evidence an activity that is put down already; the rest is of a new one, and checked as such */
    record Form(
            @Size(max = 40) String evidence,
            LocalDate heldOn,
            String place,
            String chair,
            String topic,
            String content,
            List<RecordActivity.Form.Row> members) {

        boolean isNew() {
            return evidence == null || evidence.isBlank() || evidence.equals(NEW);
        }

        RecordActivity.Form activity() {
            return new RecordActivity.Form(ActivityKind.EDUCATION, heldOn, place, chair, topic, content, members);
        }
    }

    private final RecordActivity activity;
    private final Activities activities;
    private final FormChecks checks;

    RecordEducation(RecordActivity activity, Activities activities, FormChecks checks) {
        this.activity = activity;
        this.activities = activities;
        this.checks = checks;
    }

    @Override
    public String task() {
        return "Task_RecordEducation";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var shown = new HashMap<String, Object>(activity.prefill(task));
        shown.put(
                "activities",
                education(task)
                        .map(one -> Map.of("id", one.id(), "name", one.heldOn() + " " + one.topic()))
                        .toList());
        return shown;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        if (form.isNew()) {
            checks.check(form.activity());
            return activity.submit(form.activity(), task);
        }
        if (education(task).noneMatch(one -> one.id().equals(form.evidence()))) {
            throw new Refusal("records.activity.foreign");
        }
        return Routing.none();
    }

    private Stream<Activity> education(TaskContext task) {
        return activities.of(task.campaignId(), task.branchId()).stream()
                .filter(one -> one.kind() == ActivityKind.EDUCATION);
    }
}
