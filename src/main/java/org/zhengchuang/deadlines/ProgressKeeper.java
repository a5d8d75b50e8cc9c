package org.zhengchuang.deadlines;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.BranchMeasure.Share;
import org.zhengchuang.campaign.Coverages;
import org.zhengchuang.engine.TimePassed;
import org.zhengchuang.engine.WorkDone;

/**
 * Keeps beside the open duties of work on many how far it has come, and from which day on that is too little, so that the
 * board counts both in the database. Where everybody on the roster has a duty of his own, each shows how far his branch has
 * come. The work that one person does on many is counted anew as soon as something is done in the branch; everybody's own
 * duties every hour, lest all who do the same at once wait for each other's rows (decision 0041).
 */
@Component
class ProgressKeeper {

    /** The duties of one work with one date; the plan begins when the first of them came. */
    private record Work(String task, String campaignId, String branchId, OffsetDateTime due, OffsetDateTime openedAt) {}

    /** How the work is counted that these tasks do together. */
    private record Counting(Set<String> tasks, BiFunction<String, String, Optional<Progress>> progress) {}

    private static final String WORKS = """
        select task, campaign_id, branch_id, due, min(opened_at) as opened_at from duty
         where closed_at is null and campaign_id is not null and task in (:tasks) %s
         group by task, campaign_id, branch_id, due
        """;

    private static final String KEPT = """
        update duty set progress_done = :done, progress_total = :total, behind_on = :behindOn
         where closed_at is null and task = :task and campaign_id = :campaign and %s
           and due is not distinct from cast(:due as timestamp with time zone)
           and (progress_done is distinct from cast(:done as integer)
                or progress_total is distinct from cast(:total as integer)
                or behind_on is distinct from cast(:behindOn as date))
        """;

    private final JdbcClient jdbc;
    private final List<ProgressOfTask> known;
    private final Coverages coverages;
    private final WorkCalendars calendars;
    private final Clock clock;
    private final TransactionTemplate apart;
    private volatile Map<String, Counting> byTask;

    ProgressKeeper(
            JdbcClient jdbc,
            List<ProgressOfTask> known,
            Coverages coverages,
            WorkCalendars calendars,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.known = known;
        this.coverages = coverages;
        this.calendars = calendars;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Asked for late: the matrix's columns ask others in their turn. */
    private Map<String, Counting> byTask() {
        if (byTask == null) {
            var all = Stream.concat(
                    coverages.columns(true).stream()
                            .map(column -> new Counting(
                                    column.tasks(),
                                    (campaign, branch) -> progress(coverages.progress(column, campaign, branch)))),
                    known.stream().map(one -> new Counting(one.tasks(), one::of)));
            var counting = new HashMap<String, Counting>();
            all.forEach(one -> one.tasks().forEach(task -> counting.put(task, one)));
            byTask = counting;
        }
        return byTask;
    }

    private static Optional<Progress> progress(Share share) {
        return share.all() == 0 ? Optional.empty() : Optional.of(new Progress(share.done(), share.all()));
    }

    /** A new duty of one person for many shows at once how far the work has come. */
    void keep(Duty duty) {
        if (duty.memberId() == null && byTask().containsKey(duty.task())) {
            keep(new Work(duty.task(), duty.campaignId(), duty.branchId(), duty.due(), duty.openedAt()));
        }
    }

    @EventListener
    void on(WorkDone work) {
        var ids =
                work.businessKey() == null ? new String[0] : work.businessKey().split("/");
        var counting = byTask().get(work.task());
        if (ids.length > 0 && counting != null) {
            works(counting.tasks(), "and member_id is null and campaign_id = :campaign and " + ofBranch(ids.length > 1))
                    .param("campaign", ids[0])
                    .param("branch", ids.length > 1 ? ids[1] : null)
                    .query(Work.class)
                    .list()
                    .forEach(this::keep);
        }
    }

    /** After the watch's own transaction, and each work in one of its own: nobody's row is held for long. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(TimePassed passed) {
        var all = apart.execute(
                status -> works(byTask().keySet(), "").query(Work.class).list());
        all.forEach(work -> apart.executeWithoutResult(status -> keep(work)));
    }

    private JdbcClient.StatementSpec works(Set<String> tasks, String further) {
        return jdbc.sql(WORKS.formatted(further)).param("tasks", tasks);
    }

    private static String ofBranch(boolean branch) {
        return branch ? "branch_id = :branch" : "branch_id is null";
    }

    private void keep(Work work) {
        var progress = byTask().get(work.task()).progress().apply(work.campaignId(), work.branchId());
        var behindOn = progress.flatMap(made -> behindOn(work, made)).orElse(null);
        jdbc.sql(KEPT.formatted(ofBranch(work.branchId() != null)))
                .param("done", progress.map(Progress::done).orElse(null), Types.INTEGER)
                .param("total", progress.map(Progress::total).orElse(null), Types.INTEGER)
                .param("behindOn", behindOn, Types.DATE)
                .param("task", work.task())
                .param("campaign", work.campaignId())
                .param("branch", work.branchId())
                .param("due", work.due(), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private Optional<LocalDate> behindOn(Work work, Progress made) {
        return work.due() == null
                ? Optional.empty()
                : Light.behindOn(day(work.openedAt()), day(work.due()), made, calendars.current());
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
