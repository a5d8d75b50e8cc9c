package org.zhengchuang.deadlines;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.engine.TimePassed;
import org.zhengchuang.engine.WorkDone;

/**
 * Keeps beside the open duties of work on many how far they have come, and from which day on that is too little, so that
 * the board counts both in the database. Asked anew when somebody in the branch has done something, and every hour.
 */
@Component
class ProgressKeeper {

    private final JdbcClient jdbc;
    private final Map<String, ProgressOfTask> byTask;
    private final WorkCalendars calendars;
    private final Clock clock;

    ProgressKeeper(JdbcClient jdbc, List<ProgressOfTask> known, WorkCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.byTask = known.stream().collect(Collectors.toMap(ProgressOfTask::task, Function.identity()));
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener
    void on(WorkDone work) {
        var ids =
                work.businessKey() == null ? new String[0] : work.businessKey().split("/");
        if (ids.length > 1 && !byTask.isEmpty()) {
            jdbc.sql("""
                select * from duty where closed_at is null and campaign_id = :campaign
                   and branch_id = :branch and task in (:tasks)
                """)
                    .param("campaign", ids[0])
                    .param("branch", ids[1])
                    .param("tasks", byTask.keySet())
                    .query(Duty.class)
                    .list()
                    .forEach(this::keep);
        }
    }

    @EventListener
    void on(TimePassed passed) {
        if (!byTask.isEmpty()) {
            jdbc.sql("select * from duty where closed_at is null and task in (:tasks)")
                    .param("tasks", byTask.keySet())
                    .query(Duty.class)
                    .list()
                    .forEach(this::keep);
        }
    }

    void keep(Duty duty) {
        var counting = byTask.get(duty.task());
        if (counting == null) {
            return;
        }
        var progress = counting.of(duty);
        var behindOn = duty.due() == null
                ? null
                : progress.flatMap(made -> Light.behindOn(
                                duty.openedAt()
                                        .atZoneSameInstant(clock.getZone())
                                        .toLocalDate(),
                                duty.due().atZoneSameInstant(clock.getZone()).toLocalDate(),
                                made,
                                calendars.current()))
                        .orElse(null);
        jdbc.sql("update duty set progress_done = :done, progress_total = :total, behind_on = :behindOn where id = :id")
                .param("done", progress.map(Progress::done).orElse(null), java.sql.Types.INTEGER)
                .param("total", progress.map(Progress::total).orElse(null), java.sql.Types.INTEGER)
                .param("behindOn", behindOn, java.sql.Types.DATE)
                .param("id", duty.id())
                .update();
    }
}
