package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.deadlines.DeadlinesProcess;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * A process of its own for the deadline watch over so many open duties: everybody in a factory owes some, due from six
 * weeks ago to twelve weeks ahead.
 */
final class WatchRun {

    private static final int BRANCHES = 50;
    private static final int FIRST_DUE = -30;
    private static final int DAYS = 90;
    private static final int AT_ONCE = 10_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param firstReminders of how many duties somebody was told in the first pass, before which nobody was told any */
    record Figures(
            int duties,
            double firstPassSeconds,
            int firstReminders,
            double nextHourSeconds,
            double nextDaySeconds,
            int nextDayReminders,
            Memory peakMemory) {}

    private WatchRun() {}

    /** Arguments: how many duties, and where the figures go. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.given();
        var figures = measure(Integer.parseInt(arguments[0]), settings);
        new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), figures);
        System.exit(0);
    }

    private static Figures measure(int duties, Settings settings) throws Exception {
        try (var factory = new Factory(Database.fresh(settings), BRANCHES, settings.members())) {
            factory.the(ProcessEngineConfigurationImpl.class).getJobExecutor().shutdown();
            var rehearsal = factory.the(Rehearsal.class);
            var calendar = factory.the(WorkCalendars.class).current();
            var today = calendar.plus(rehearsal.today(), 1);
            rehearsal.itIs(today);
            // The very first look asks whose everything is; it belongs to the start, not to a pass.
            watch(factory);
            owe(factory, duties, today);
            var first = watch(factory);
            var told = rehearsal.count("select count(*) from reminder");
            var hour = watch(factory);
            rehearsal.itIs(calendar.plus(today, 1));
            var day = watch(factory);
            return new Figures(
                    duties,
                    first,
                    told,
                    hour,
                    day,
                    rehearsal.count("select count(*) from reminder") - told,
                    Memory.peak());
        }
    }

    /** As the engine's job does it: one command, one transaction. */
    private static double watch(Factory factory) {
        var watch = factory.the(DeadlinesProcess.class);
        long begun = System.nanoTime();
        factory.the(ProcessEngineConfigurationImpl.class)
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    watch.watch();
                    return null;
                });
        return Clients.rounded((System.nanoTime() - begun) / 1e9);
    }

    private static void owe(Factory factory, int duties, LocalDate today) {
        var members = factory.the(Roster.class).members();
        var jdbc = factory.the(JdbcTemplate.class);
        var opened = today.minusDays(90).atTime(10, 0).atZone(ZONE).toOffsetDateTime();
        for (int from = 0; from < duties; from += AT_ONCE) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = from; i < Math.min(duties, from + AT_ONCE); i++) {
                Member member = members.get(i % members.size());
                var due = today.plusDays(FIRST_DUE + i % DAYS)
                        .atTime(23, 59, 59)
                        .atZone(ZONE)
                        .toOffsetDateTime();
                rows.add(new Object[] {
                    UUID.randomUUID().toString(), member.branchId(), member.id(), member.id(), due, due, opened
                });
            }
            jdbc.batchUpdate("""
                insert into duty (id, task, name, process, process_instance_id, branch_id, person, answers_for,
                                  baseline_due, due, opened_at)
                values (?, 'Task_Example', '示例任务', 'example', 'example', ?, ?, ?, ?, ?, ?)
                """, rows);
        }
    }
}
