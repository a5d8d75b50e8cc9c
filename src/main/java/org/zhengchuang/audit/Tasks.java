package org.zhengchuang.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.roster.Answer;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/** Enters what happens to every user task: that it came to somebody, went to another, got another day, was done or dropped. */
@Component
class Tasks {

    /** Where a model's subject is a member, whoever else does the task does it for him. */
    private static final java.util.Set<String> MEMBERS_OWN =
            java.util.Set.of("Task_ConfirmTargets", "Task_ReviewSelf", "Task_ProposeMeasure");

    private final Writer writer;
    private final Names names;
    private final Actors actors;
    private final Submissions submissions;
    private final Roster roster;
    private final Clock clock;

    Tasks(Writer writer, Names names, Actors actors, Submissions submissions, Roster roster, Clock clock) {
        this.writer = writer;
        this.names = names;
        this.actors = actors;
        this.submissions = submissions;
        this.roster = roster;
        this.clock = clock;
    }

    @EventListener
    @Order(100)
    void enter(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> opened(task);
            case TaskListener.EVENTNAME_ASSIGNMENT -> reassigned(task);
            case TaskListener.EVENTNAME_UPDATE -> dueChanged(task);
            case TaskListener.EVENTNAME_COMPLETE -> completed(task);
            case TaskListener.EVENTNAME_DELETE -> cancelled(task);
            default -> {
                // A time-out listener: no model has one.
            }
        }
    }

    private void opened(DelegateTask task) {
        var details = about(task).withPerson("person", task.getAssignee()).with("due", at(task.getDueDate()));
        writer.write(draft("TaskOpened", task, details).dueAt(at(task.getDueDate()), false));
    }

    /** At its creation a task is assigned as well; that is told already. */
    private void reassigned(DelegateTask task) {
        var change = change(task, TaskEntity.ASSIGNEE);
        if (change == null
                || change.getOrgValue() == null
                || Objects.equals(change.getOrgValue(), task.getAssignee())) {
            return;
        }
        var before = (String) change.getOrgValue();
        var details = about(task)
                .withPerson("previousId", before)
                .withPerson("person", task.getAssignee())
                .changed("person", before, task.getAssignee());
        writer.write(draft("TaskReassigned", task, details).dueAt(at(task.getDueDate()), false));
    }

    private void dueChanged(DelegateTask task) {
        var change = change(task, TaskEntity.DUE_DATE);
        if (change == null || Objects.equals(change.getOrgValue(), task.getDueDate())) {
            return;
        }
        var before = at((Date) change.getOrgValue());
        var now = at(task.getDueDate());
        var details = about(task).with("previousDue", before).with("due", now).changed("due", before, now);
        writer.write(draft("DueDateChanged", task, details).dueAt(now, false));
    }

    private void completed(DelegateTask task) {
        var actor = actors.current();
        var due = at(task.getDueDate());
        var now = clock.instant();
        var early = due == null ? 0 : (int) ChronoUnit.DAYS.between(day(now), day(due));
        var details = about(task)
                .withPerson("person", actor)
                .with("due", due)
                .with("early", early)
                .with("overdue", -early)
                .with("form", submissions.keep(task, actor));
        writer.write(draft("TaskCompleted", task, details)
                .forSomebody(principal(task, actor))
                .dueAt(due, due != null && due.isBefore(now)));
    }

    private void cancelled(DelegateTask task) {
        var details = about(task).withPerson("person", task.getAssignee());
        writer.write(draft("TaskCancelled", task, details)
                .dueAt(at(task.getDueDate()), false)
                .because(((TaskEntity) task).getDeleteReason()));
    }

    /** For whom the actor did it: the member it is about, or the absent owner whom he stands in for. */
    private String principal(DelegateTask task, String actor) {
        var member = ProcessVariable.MEMBER_ID.in(task);
        if (MEMBERS_OWN.contains(task.getTaskDefinitionKey()) && member != null && !member.equals(actor)) {
            return member;
        }
        var absent = names.absentFor(actor);
        var branch = ProcessVariable.BRANCH_ID.in(task);
        if (absent == null || branch == null) {
            return null;
        }
        var answer = roster.answerOn(branch, stage(task), roster.today());
        return answer.ground() == Answer.Ground.SUBSTITUTE && answer.memberId().equals(actor) ? absent : null;
    }

    private static Stage stage(DelegateTask task) {
        var name = Stages.ofModel(resource(task));
        return java.util.Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(Stage.PLANNING);
    }

    private Details about(DelegateTask task) {
        var member = ProcessVariable.MEMBER_ID.in(task);
        var branch = ProcessVariable.BRANCH_ID.in(task);
        var where = member != null ? names.person(member) : branch != null ? names.branch(branch) : null;
        return new Details(names::of)
                .with("name", task.getName())
                .with("isSomewhere", where != null)
                .with("where", where);
    }

    private Draft draft(String kind, DelegateTask task, Details details) {
        var member = ProcessVariable.MEMBER_ID.in(task);
        return new Draft(kind, details)
                .at(
                        ProcessVariable.CAMPAIGN_ID.in(task),
                        ProcessVariable.BRANCH_ID.in(task),
                        Stages.ofModel(resource(task)))
                .about(member, member)
                .byTask(task.getTaskDefinitionKey(), task.getId(), task.getProcessInstanceId());
    }

    private static String resource(DelegateTask task) {
        return ((TaskEntity) task).getProcessDefinition().getResourceName();
    }

    private static PropertyChange change(DelegateTask task, String property) {
        return ((TaskEntity) task).getPropertyChanges().get(property);
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone());
    }

    private static Instant at(Date date) {
        return date == null ? null : date.toInstant();
    }
}
