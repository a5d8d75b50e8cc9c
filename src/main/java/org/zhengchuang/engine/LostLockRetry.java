package org.zhengchuang.engine;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two people who complete neighbouring tasks in the same moment must never see a lock error: the later one is simply
 * done again, after a pause of no fixed length so that the two do not meet again. Only where the engine opens the
 * transaction itself; inside somebody else's there is nothing to repeat.
 */
class LostLockRetry extends CommandInterceptor {

    /** Four without a pause were not enough for two people on a busy machine: the benchmark's year came to its end here. */
    private static final int ATTEMPTS = 8;

    private static final long PAUSE_NANOS = 20_000_000;

    @Override
    public <T> T execute(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
            }
        }
    }
}
