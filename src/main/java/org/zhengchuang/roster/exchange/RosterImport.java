package org.zhengchuang.roster.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.store.Endings;
import org.zhengchuang.roster.store.Recorded;
import org.zhengchuang.roster.store.RosterTables;

/** Compares rows with the roster and, where nothing is wrong with them, writes them: all in one transaction, or none. */
@Component
public class RosterImport {

    private final JdbcClient jdbc;
    private final RosterTables tables;
    private final Endings endings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Labels labels;
    private final TransactionTemplate transaction;

    RosterImport(
            JdbcClient jdbc,
            RosterTables tables,
            Endings endings,
            ApplicationEventPublisher events,
            Clock clock,
            Labels labels,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.endings = endings;
        this.events = events;
        this.clock = clock;
        this.labels = labels;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What would change; what cannot be is among the faults. */
    Plan plan(RosterSheets sheets, Faults faults, String actor) {
        var today = LocalDate.now(clock);
        var state = RosterState.load(jdbc, sheets, today);
        var plan = new Plan(today, new Recorded(actor, OffsetDateTime.now(clock)), labels.of("roster.reason.import"));
        return new Planner(sheets, state, faults, plan).plan();
    }

    /**
     * Writes the rows as they compare with the roster now, which may have changed since they were shown.
     *
     * @param progress is told how much of how much is done
     * @return what was done; nothing where there are faults
     */
    Plan apply(RosterSheets sheets, Faults faults, String actor, Progress progress) {
        try {
            return transaction.execute(status -> {
                tables.lock();
                var plan = plan(sheets, faults, actor);
                if (faults.none()) {
                    write(plan, progress);
                }
                return plan;
            });
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("roster.import.meanwhile");
        }
    }

    /** For rows made by the program itself, in which a fault is a mistake of the program. */
    public void apply(RosterSheets sheets, String actor) {
        var faults = new Faults(labels);
        apply(sheets, faults, actor, Progress.NOBODY);
        if (!faults.none()) {
            throw new IllegalArgumentException(faults.list().toString());
        }
    }

    private void write(Plan plan, Progress progress) {
        var done = new int[1];
        IntConsumer further = count -> {
            done[0] += count;
            progress.at(done[0], plan.work());
        };
        progress.at(0, plan.work());
        tables.write(plan.entries, further);
        for (var leaving : plan.leavings) {
            plan.events.addAll(
                    leaving.roster()
                            ? endings.leavesRoster(
                                    leaving.memberId(),
                                    leaving.branchId(),
                                    leaving.day(),
                                    leaving.reason(),
                                    plan.recorded)
                            : endings.leavesBranch(
                                    leaving.memberId(),
                                    leaving.branchId(),
                                    leaving.day(),
                                    leaving.reason(),
                                    plan.recorded));
            further.accept(1);
        }
        for (var event : plan.events) {
            events.publishEvent(event);
            further.accept(1);
        }
    }

    /** Is told how far a long work has come. */
    @FunctionalInterface
    interface Progress {

        Progress NOBODY = (done, total) -> {};

        void at(int done, int total);
    }
}
