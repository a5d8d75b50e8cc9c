package org.zhengchuang.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.BadForms;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.records.Activities;

/** Every branch does ideological work, and puts it down once (R33). */
class EducationTests extends RunningStory {

    @Autowired
    private Activities activities;

    @Autowired
    private BadForms badForms;

    private final Consumer<Map<String, Object>> education = form -> {
        form.putAll(Map.of(
                "heldOn", today(),
                "place", "班组学习室",
                "topic", "争与不争不一样",
                "content", "有人认为先进与自己无缘；用身边事讲道理，三人表示要争一争"));
        Rehearsal.rows(form, "members").forEach(row -> row.put("presence", "PRESENT"));
    };

    @Test
    void theStageAsksForOneActivityOfEveryBranch() {
        branchRuns();
        assertThat(one("Task_RecordEducation").getAssignee()).isEqualTo(OWNER);
        assertThat(missing()).contains("running.gate.education.missing");
        assertThat(refusal("Task_RecordEducation", form -> {})).isEqualTo("engine.form.faults");
        assertThat(refusal("Task_RecordEducation", education.andThen(form -> form.put("content", " "))))
                .isEqualTo("engine.form.faults");
        assertThat(refusal("Task_RecordEducation", education.andThen(form -> form.put("evidence", "another branch's"))))
                .isEqualTo("records.activity.foreign");
        badForms.areRefused(one("Task_RecordEducation"), education);
        assertThat(count("meeting")).as("nothing is stored of what was refused").isZero();

        factory.done("Task_RecordEducation", education);

        assertThat(missing()).doesNotContain("running.gate.education.missing");
        assertThat(activities.of(campaign, BRANCH)).singleElement().satisfies(one -> {
            assertThat(one.topic()).isEqualTo("争与不争不一样");
            assertThat(one.present()).isEqualTo(MEMBERS.size());
        });
    }

    @Test
    void whatIsPutDownAlreadyIsOnlyReferredTo() {
        activities.begin(campaign, BRANCH, OWNER);
        factory.done("Task_RecordActivity", education.andThen(form -> form.put("kind", "EDUCATION")));
        activities.begin(campaign, BRANCH, OWNER);
        factory.done("Task_RecordActivity", education.andThen(form -> form.put("kind", "LECTURE")));
        branchRuns();

        factory.done("Task_RecordEducation", form -> {
            var known = Rehearsal.rows(form, "activities");
            assertThat(known).as("the lecture is none").hasSize(1);
            form.put("evidence", known.get(0).get("id"));
        });

        assertThat(activities.of(campaign, BRANCH)).hasSize(2);
        assertThat(missing()).doesNotContain("running.gate.education.missing");
    }
}
