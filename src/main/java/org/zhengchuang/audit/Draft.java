package org.zhengchuang.audit;

import java.time.Instant;
import java.time.LocalDate;

/** An entry on its way: what only whoever heard of the matter can know. The {@link Writer} adds who, when and the words. */
final class Draft {

    final String kind;
    final Details details;
    String campaignId;
    String branchId;
    String stage;
    String subjectId;
    String memberId;
    String onBehalfOf;
    String task;
    String taskId;
    String instanceId;
    Instant due;
    boolean late;
    LocalDate matterOn;
    String reason;
    String source;

    Draft(String kind, Details details) {
        this.kind = kind;
        this.details = details;
    }

    Draft at(String campaign, String branch, String inStage) {
        campaignId = campaign;
        branchId = branch;
        stage = inStage;
        return this;
    }

    Draft about(String subject, String member) {
        subjectId = subject;
        memberId = member;
        return this;
    }

    Draft forSomebody(String person) {
        onBehalfOf = person;
        return this;
    }

    Draft byTask(String model, String id, String instance) {
        task = model;
        taskId = id;
        instanceId = instance;
        return this;
    }

    Draft dueAt(Instant deadline, boolean missed) {
        due = deadline;
        late = missed;
        return this;
    }

    Draft took(LocalDate day) {
        matterOn = day;
        return this;
    }

    Draft because(String why) {
        reason = why;
        return this;
    }

    Draft ruledBy(String rule) {
        source = rule;
        return this;
    }
}
