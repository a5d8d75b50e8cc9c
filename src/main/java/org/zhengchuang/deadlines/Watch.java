package org.zhengchuang.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Assignments;
import org.zhengchuang.engine.Prefills;
import org.zhengchuang.engine.TimePassed;
import org.zhengchuang.engine.Waits;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterTurns;
import org.zhengchuang.roster.RosterTurns.Turned;

/**
 * Looks, every hour, at what only time changes: an absence or a term that begins or ends today moves the tasks concerned,
 * who joined from today on appears in the open sheets, people are reminded, and a wait whose message was lost is asked
 * again. All of it can be done twice without harm, and none of it takes longer for there being many open tasks.
 */
@Component
class Watch {

    private static final Set<String> NOBODY = Set.of("");

    private final Assignments assignments;
    private final Prefills prefills;
    private final Duties duties;
    private final Handovers handovers;
    private final JdbcClient jdbc;
    private final Roster roster;
    private final RosterTurns turns;
    private final ApplicationEventPublisher events;
    private final Waits waits;

    Watch(
            Assignments assignments,
            Prefills prefills,
            Duties duties,
            Handovers handovers,
            JdbcClient jdbc,
            Roster roster,
            RosterTurns turns,
            ApplicationEventPublisher events,
            Waits waits) {
        this.assignments = assignments;
        this.prefills = prefills;
        this.duties = duties;
        this.handovers = handovers;
        this.jdbc = jdbc;
        this.roster = roster;
        this.turns = turns;
        this.events = events;
        this.waits = waits;
    }

    void look() {
        followRoster();
        events.publishEvent(new TimePassed());
        waits.askAll();
    }

    /** What the roster changes at once, its events tell; here is what was entered for today beforehand. */
    private void followRoster() {
        var today = roster.today();
        var last = jdbc.sql("select looked_on from watch_day where looked_on is not null")
                .query((row, number) -> row.getObject("looked_on", LocalDate.class))
                .optional()
                .orElse(null);
        if (last == null) {
            reconsider(duties.movableTasks());
            prefills.refresh(duties.openSheets());
        } else if (last.isBefore(today)) {
            follow(turns.between(last, today));
        }
        if (last == null || last.isBefore(today)) {
            jdbc.sql("update watch_day set looked_on = :today")
                    .param("today", today)
                    .update();
        }
    }

    private void follow(Turned turned) {
        reconsider(turned.posts() ? duties.movableTasks() : open(turned, ""));
        prefills.refresh(open(turned, "and branch_id is not null and member_id is null"));
    }

    private void reconsider(List<String> tasks) {
        handovers.because(DutyHolder.Cause.ROSTER, null, () -> assignments.reconsider(tasks));
    }

    /** The open tasks of these branches, and those that somebody has who went away or came back. */
    private List<String> open(Turned turned, String further) {
        return jdbc.sql("select id from duty where closed_at is null and (branch_id in (:branches) or person in"
                        + " (:members)) "
                        + further)
                .param("branches", turned.branches().isEmpty() ? NOBODY : turned.branches())
                .param("members", turned.members().isEmpty() ? NOBODY : turned.members())
                .query(String.class)
                .list();
    }
}
