package org.zhengchuang.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.TaskDates;

/**
 * More time for a duty: asked for by its person, decided by the next office up; nobody moves a deadline by himself (R52).
 */
@Component
public class Extensions {

    /** The message that ends a request whose duty is closed. */
    private static final String DUTY_CLOSED = "DutyClosed";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duties duties;
    private final WorkCalendars calendars;
    private final TaskDates dates;
    private final Instances instances;
    private final ExtensionSettings settings;
    private final ApplicationEventPublisher events;

    Extensions(
            JdbcClient jdbc,
            Clock clock,
            Duties duties,
            WorkCalendars calendars,
            TaskDates dates,
            Instances instances,
            ExtensionSettings settings,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.duties = duties;
        this.calendars = calendars;
        this.dates = dates;
        this.instances = instances;
        this.settings = settings;
        this.events = events;
    }

    /** What was asked for a duty, oldest first. */
    public List<Extension> of(String dutyId) {
        return jdbc.sql("select * from extension where duty_id = :duty order by asked_at")
                .param("duty", dutyId)
                .query(Extension.class)
                .list();
    }

    private Extension pending(String dutyId) {
        return of(dutyId).stream()
                .filter(Extension::pending)
                .findFirst()
                .orElseThrow(() -> new Refusal("deadlines.extension.nothing-pending"));
    }

    /**
     * @return the duty that more time is asked for
     * @throws Refusal where it is not his, is closed, was extended often enough, is under decision already, or the day is
     *     no later working day
     */
    Duty request(String dutyId, String person, LocalDate wantedOn, String reason, String instanceId) {
        var duty = duties.find(dutyId)
                .filter(found -> found.closedAt() == null)
                .orElseThrow(() -> new Refusal("deadlines.extension.closed"));
        if (!duty.person().equals(person)) {
            throw new Refusal("deadlines.extension.not-yours", duty.name());
        }
        if (duty.extensions() >= settings.most()) {
            throw new Refusal("deadlines.extension.often-enough", duty.name(), duty.extensions(), settings.most());
        }
        if (duty.due() == null) {
            throw new Refusal("deadlines.extension.no-date", duty.name());
        }
        if (of(dutyId).stream().anyMatch(Extension::pending)) {
            throw new Refusal("deadlines.extension.pending", duty.name());
        }
        check(duty, wantedOn);
        jdbc.sql("""
            insert into extension
              (id, duty_id, process_instance_id, asked_by, asked_at, due, wanted_on, reason)
            values (:id, :duty, :instance, :by, :now, :due, :wantedOn, :reason)
            """)
                .param("id", UUID.randomUUID().toString())
                .param("duty", dutyId)
                .param("instance", instanceId)
                .param("by", person)
                .param("now", OffsetDateTime.now(clock))
                .param("due", duty.due())
                .param("wantedOn", wantedOn)
                .param("reason", reason)
                .update();
        events.publishEvent(
                new ExtensionRequested(duty.campaignId(), duty.branchId(), duty.id(), duty.name(), wantedOn, reason));
        return duty;
    }

    private void check(Duty duty, LocalDate wantedOn) {
        var due = duty.due().atZoneSameInstant(clock.getZone()).toLocalDate();
        if (!wantedOn.isAfter(due) || !wantedOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("deadlines.extension.not-later", due.toString());
        }
        var calendar = calendars.current();
        if (!calendar.isWorkday(wantedOn)) {
            throw new Refusal(
                    "deadlines.extension.no-workday",
                    wantedOn.toString(),
                    calendar.nextWorkday(wantedOn).toString());
        }
    }

    /** Grants or refuses what is asked for the duty; a granted day becomes the deadline, the first date stays. */
    void decide(String dutyId, boolean granted, String opinion, String by) {
        var extension = pending(dutyId);
        var duty = duties.find(dutyId).orElseThrow();
        if (duty.person().equals(by) || extension.askedBy().equals(by)) {
            throw new Refusal("deadlines.extension.own");
        }
        jdbc.sql("""
            update extension set granted = :granted, opinion = :opinion, decided_by = :by, decided_at = :now
             where id = :id
            """)
                .param("granted", granted)
                .param("opinion", opinion)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", extension.id())
                .update();
        if (granted) {
            var due = calendars.current().endOf(extension.wantedOn(), clock.getZone());
            duties.move(dutyId, due, DutyDate.Cause.EXTENDED, by, opinion);
            dates.move(dutyId, due);
        }
        events.publishEvent(new ExtensionDecided(
                duty.campaignId(),
                duty.branchId(),
                dutyId,
                duty.name(),
                granted,
                duty.due(),
                extension.wantedOn(),
                opinion));
    }

    /** The duty is closed: what was asked for it needs no decision any more. */
    void lapse(String dutyId) {
        of(dutyId).stream().filter(Extension::pending).findFirst().ifPresent(extension -> {
            jdbc.sql("update extension set lapsed_at = :now where id = :id")
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", extension.id())
                    .update();
            instances.tellOne(DUTY_CLOSED, extension.processInstanceId());
            var duty = duties.find(dutyId).orElseThrow();
            events.publishEvent(new ExtensionLapsed(duty.campaignId(), duty.branchId(), dutyId, duty.name()));
        });
    }
}
