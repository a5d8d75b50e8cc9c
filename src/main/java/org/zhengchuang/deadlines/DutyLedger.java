package org.zhengchuang.deadlines;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Refusals;

/**
 * Opens a duty with every user task of every process, lets it follow its person, and closes it with the task. Task and
 * ledger never disagree: what somebody with the power changes at the task is put down under his name, and what leaves a
 * duty without a person or without its date is refused (R52).
 */
@Component
class DutyLedger {

    private static final ProcessVariable<String> DEPARTMENT_ID = ProcessVariable.of("departmentId", String.class);

    private final Duties duties;
    private final DueDates dueDates;
    private final SentBackWork sentBack;
    private final Extensions extensions;
    private final Handovers handovers;
    private final ProgressKeeper progress;
    private final WorkCalendars calendars;
    private final IdentityService identities;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DutyLedger(
            Duties duties,
            DueDates dueDates,
            SentBackWork sentBack,
            Extensions extensions,
            Handovers handovers,
            ProgressKeeper progress,
            WorkCalendars calendars,
            @Lazy IdentityService identities,
            Refusals refusals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.duties = duties;
        this.dueDates = dueDates;
        this.sentBack = sentBack;
        this.extensions = extensions;
        this.handovers = handovers;
        this.progress = progress;
        this.calendars = calendars;
        this.identities = identities;
        this.refusals = refusals;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(20)
    void open(DelegateTask task) {
        var before = sentBack.before(task);
        before.ifPresent(duty ->
                task.setDueDate(duty.due() == null ? null : Date.from(duty.due().toInstant())));
        var due = dueOf(task);
        var branchId = ProcessVariable.BRANCH_ID.in(task);
        var duty = new Duty(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                processOf(task),
                task.getProcessInstanceId(),
                ProcessVariable.CAMPAIGN_ID.in(task),
                branchId,
                ProcessVariable.MEMBER_ID.in(task),
                branchId == null ? DEPARTMENT_ID.in(task) : null,
                dueDates.rule(task.getTaskDefinitionKey())
                        .map(DueDates.Rule::stage)
                        .orElse(null),
                task.getAssignee(),
                task.getAssignee(),
                before.map(Duty::baselineDue).orElse(due),
                due,
                before.map(Duty::extensions).orElse(0),
                before.map(Duty::returns).orElse(-1) + 1,
                before.map(Duty::id).orElse(null),
                null,
                null,
                null,
                OffsetDateTime.now(clock),
                null,
                null);
        duties.open(duty);
        progress.keep(duty);
        before.ifPresent(first -> events.publishEvent(new DutySentBack(
                duty.campaignId(), branchId, duty.id(), duty.name(), first.id(), duty.returns(), due)));
    }

    @EventListener(condition = "#task.eventName == 'assignment'")
    @Order(20)
    void follow(DelegateTask task) {
        openDuty(task).filter(duty -> !duty.person().equals(task.getAssignee())).ifPresent(duty -> {
            if (task.getAssignee() == null) {
                refuse("deadlines.duty.needs-person", duty.name());
            }
            var ground = handovers.ground().orElseGet(this::reassigned);
            duties.handOver(duty.id(), task.getAssignee(), ground.cause(), actor(), ground.reason());
            events.publishEvent(new DutyHandedOver(
                    duty.campaignId(),
                    duty.branchId(),
                    duty.id(),
                    duty.name(),
                    duty.person(),
                    task.getAssignee(),
                    ground.cause(),
                    ground.reason()));
        });
    }

    private Handovers.Ground reassigned() {
        return new Handovers.Ground(DutyHolder.Cause.REASSIGNED, null);
    }

    /**
     * Our own moves change the ledger first, so that there is nothing to see here. A day that somebody else sets ends as
     * every deadline does: at the last second of a working day.
     */
    @EventListener(condition = "#task.eventName == 'update'")
    @Order(20)
    void compare(DelegateTask task) {
        openDuty(task).filter(duty -> !sameDate(duty, task)).ifPresent(duty -> {
            if (task.getDueDate() == null) {
                refuse("deadlines.duty.needs-date", duty.name());
            }
            var calendar = calendars.current();
            var due = calendar.endOf(calendar.plus(dueOf(task).toLocalDate(), 0), clock.getZone());
            task.setDueDate(Date.from(due.toInstant()));
            if (duty.due() != null && due.isEqual(duty.due())) {
                return;
            }
            duties.move(duty.id(), due, DutyDate.Cause.DIRECT, actor(), null);
            events.publishEvent(new DutyDateMoved(
                    duty.campaignId(),
                    duty.branchId(),
                    duty.id(),
                    duty.name(),
                    duty.due(),
                    due,
                    DutyDate.Cause.DIRECT,
                    null));
        });
    }

    private static boolean sameDate(Duty duty, DelegateTask task) {
        return duty.due() == null
                ? task.getDueDate() == null
                : task.getDueDate() != null
                        && duty.due().toInstant().equals(task.getDueDate().toInstant());
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    @Order(20)
    void close(DelegateTask task) {
        duties.close(task.getId(), false);
        extensions.lapse(task.getId());
    }

    @EventListener(condition = "#task.eventName == 'delete'")
    @Order(20)
    void cancel(DelegateTask task) {
        duties.close(task.getId(), true);
        extensions.lapse(task.getId());
    }

    private Optional<Duty> openDuty(DelegateTask task) {
        return duties.find(task.getId()).filter(Duty::isOpen);
    }

    /** Who is signed in; null while the product acts by itself. */
    private String actor() {
        var signedIn = identities.getCurrentAuthentication();
        return signedIn == null ? null : signedIn.getUserId();
    }

    private void refuse(String key, Object... arguments) {
        refusals.noticing(() -> {
            throw new Refusal(key, arguments);
        });
    }

    private OffsetDateTime dueOf(DelegateTask task) {
        return task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    /** The key of the process: its definition's id begins with it. */
    private static String processOf(DelegateTask task) {
        return task.getProcessDefinitionId().split(":")[0];
    }
}
