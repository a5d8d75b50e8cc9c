package org.zhengchuang.deadlines;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Assignments;
import org.zhengchuang.engine.Prefills;
import org.zhengchuang.engine.TimePassed;
import org.zhengchuang.engine.Waits;

/**
 * Looks, every hour, at what only time changes: an absence that begins or ends today moves tasks, who joined from today
 * on appears in the open sheets, and a wait whose message was lost is asked again. All of it can be done twice without
 * harm.
 */
@Component
class Watch {

    private final Assignments assignments;
    private final Prefills prefills;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private final Waits waits;

    Watch(Assignments assignments, Prefills prefills, Duties duties, ApplicationEventPublisher events, Waits waits) {
        this.assignments = assignments;
        this.prefills = prefills;
        this.duties = duties;
        this.events = events;
        this.waits = waits;
    }

    void look() {
        assignments.reconsider(duties.openTasks());
        prefills.refresh(duties.openSheets());
        events.publishEvent(new TimePassed());
        waits.askAll();
    }
}
