package org.zhengchuang.deadlines;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.AnchorMoved;
import org.zhengchuang.campaign.ScheduleApproved;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Prefills;
import org.zhengchuang.engine.TaskDates;
import org.zhengchuang.engine.Timers;
import org.zhengchuang.roster.Roster;

/**
 * A new version of the implementation plan dates the open duties anew, with its reason (R4): each as if it had been opened
 * under that version. A day that the plan brings forward is never before the next working day, and more time that was
 * granted stands where it is longer.
 */
@Component
class PlanFollower {

    /** Processes with a timer on a milestone; supervision moves its own. */
    private static final List<String> WAITING_FOR_A_STAGE = List.of("branch-campaign", "running");

    private final Duties duties;
    private final DueDates dueDates;
    private final TaskDates dates;
    private final Prefills prefills;
    private final Timers timers;
    private final Schedules schedules;
    private final WorkCalendars calendars;
    private final Roster roster;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanFollower(
            Duties duties,
            DueDates dueDates,
            TaskDates dates,
            Prefills prefills,
            Timers timers,
            Schedules schedules,
            WorkCalendars calendars,
            Roster roster,
            ApplicationEventPublisher events,
            Clock clock) {
        this.duties = duties;
        this.dueDates = dueDates;
        this.dates = dates;
        this.prefills = prefills;
        this.timers = timers;
        this.schedules = schedules;
        this.calendars = calendars;
        this.roster = roster;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ScheduleApproved plan) {
        if (schedules.approvals(plan.campaignId()) > 1) {
            duties.openIn(plan.campaignId()).forEach(duty -> dateAnew(duty, plan));
            WAITING_FOR_A_STAGE.forEach(process -> timers.reconsider(process, plan.campaignId()));
        }
    }

    /** The plan that is being drafted is counted from the new day. */
    @EventListener
    void on(AnchorMoved moved) {
        prefills.refresh(duties.openTasks((String) null));
    }

    private void dateAnew(Duty duty, ScheduleApproved plan) {
        if (duty.stage() == null || duty.due() == null) {
            return;
        }
        var opened = duty.openedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        var planned = dueDates.dueBy(duty.campaignId(), duty.task(), opened);
        if (planned.isEqual(plannedBefore(duty))) {
            return;
        }
        var calendar = calendars.current();
        var due = later(planned, calendar.endOf(calendar.plus(roster.today(), 1), clock.getZone()));
        due = duty.extensions() > 0 ? later(due, duty.due()) : due;
        if (due.isEqual(duty.due())) {
            return;
        }
        duties.move(duty.id(), due, DutyDate.Cause.NEW_PLAN, null, plan.reason());
        dates.move(duty.id(), due);
        events.publishEvent(new DutyDateMoved(
                duty.campaignId(),
                duty.branchId(),
                duty.id(),
                duty.name(),
                duty.due(),
                due,
                DutyDate.Cause.NEW_PLAN,
                plan.reason()));
    }

    /** What the plan said before: an extension is not the plan's. */
    private OffsetDateTime plannedBefore(Duty duty) {
        return duties.dates(duty.id()).stream()
                .filter(date -> date.cause() == DutyDate.Cause.NEW_PLAN)
                .reduce((earlier, last) -> last)
                .map(DutyDate::due)
                .orElse(duty.baselineDue());
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
