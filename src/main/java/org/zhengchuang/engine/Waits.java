package org.zhengchuang.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wakes the processes whose {@link Wait} is over. It works behind the requests, on a thread of its own: whoever
 * completes a task does not pay for the gate of the whole campaign, and a hundred completions ask it once.
 */
@Component
public class Waits {

    private static final Logger log = LoggerFactory.getLogger(Waits.class);

    private static final String WAITING = """
            select s.ID_ as id, s.EVENT_NAME_ as message, s.PROC_INST_ID_ as instance_id, p.BUSINESS_KEY_ as business_key
              from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
             where s.EVENT_TYPE_ = 'message' and p.SUSPENSION_STATE_ = 1
            """;

    private static final int ATTEMPTS = 4;

    private record Waiting(String id, String message, String instanceId, String businessKey) {}

    private final ObjectProvider<Wait> known;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final TaskExecutor waker;
    private final TransactionTemplate transaction;
    private final Duration gathered;
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean everything = new AtomicBoolean();
    private volatile Map<String, Wait> byMessage;
    private long asked;

    Waits(
            ObjectProvider<Wait> known,
            @Lazy RuntimeService runtime,
            JdbcClient jdbc,
            @Qualifier("waker") TaskExecutor waker,
            PlatformTransactionManager transactions,
            @Value("${zhengchuang.waits.gathered-for:200ms}") Duration gathered) {
        this.known = known;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.waker = waker;
        this.transaction = new TransactionTemplate(transactions);
        this.gathered = gathered;
    }

    /** Asks the waits of the branch and the campaign in which something was done, once it is committed. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void ask(WorkDone work) {
        if (work.businessKey() != null && pending.add(work.businessKey())) {
            waker.execute(this::askPending);
        }
    }

    /** The worker asks all waits once, however many changes came together. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void ask(AskAgain change) {
        if (everything.compareAndSet(false, true)) {
            waker.execute(() -> {
                everything.set(false);
                askAll();
            });
        }
    }

    private void askPending() {
        gather();
        var keys = new HashSet<String>();
        for (var done = pending.iterator(); done.hasNext(); ) {
            var key = done.next();
            done.remove();
            for (; key.indexOf('/') > 0; key = key.substring(0, key.lastIndexOf('/'))) {
                keys.add(key);
            }
            keys.add(key);
        }
        if (!keys.isEmpty()) {
            wake(jdbc.sql(WAITING + " and p.BUSINESS_KEY_ in (:keys)")
                    .param("keys", keys)
                    .query(Waiting.class)
                    .list());
        }
    }

    /** The first is asked for at once; what is done in the moment after that is asked for together. */
    private void gather() {
        var left = gathered.minusNanos(System.nanoTime() - asked);
        if (asked != 0 && !left.isNegative()) {
            LockSupport.parkNanos(left.toNanos());
        }
        asked = System.nanoTime();
    }

    /** Asks every wait of every process; safe to call at any time, on several nodes. Answers how many were over. */
    public int askAll() {
        return wake(jdbc.sql(WAITING).query(Waiting.class).list());
    }

    private int wake(List<Waiting> waiting) {
        Collection<Waiting> over = waiting.stream().filter(this::isOver).toList();
        over.forEach(this::wake);
        return over.size();
    }

    private boolean isOver(Waiting waiting) {
        var wait = byMessage().get(waiting.message());
        if (wait == null || waiting.businessKey() == null) {
            return false;
        }
        var ids = waiting.businessKey().split("/");
        return wait.isOver(new WaitingAt(
                ids[0],
                ids.length > 1 ? ids[1] : null,
                ids.length > 2 ? ids[2] : null,
                name -> runtime.getVariable(waiting.instanceId(), name)));
    }

    /**
     * Whoever wakes it holds its row: another node that comes in the same moment finds it gone and does nothing. A lost
     * race with somebody's task is run again; what fails beyond the wait is logged and asked again by the deadline
     * watch, and must not keep the others asleep.
     */
    private void wake(Waiting waiting) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (isStillWaiting(waiting)) {
                        runtime.createMessageCorrelation(waiting.message())
                                .processInstanceId(waiting.instanceId())
                                .correlateAllWithResult();
                    }
                });
                return;
            } catch (OptimisticLockingException lost) {
                log.debug("{} is asked again", waiting, lost);
            } catch (RuntimeException e) {
                log.error("{} could not go on", waiting, e);
                return;
            }
        }
    }

    private boolean isStillWaiting(Waiting waiting) {
        return jdbc.sql("select ID_ from ACT_RU_EVENT_SUBSCR where ID_ = :id for update")
                .param("id", waiting.id())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private Map<String, Wait> byMessage() {
        if (byMessage == null) {
            byMessage = known.stream().collect(Collectors.toUnmodifiableMap(Wait::message, Function.identity()));
        }
        return byMessage;
    }
}
