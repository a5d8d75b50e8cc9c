package org.zhengchuang.identity;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Runs what the product itself does to users, groups and authorizations: whoever happens to be signed in needs no right
 * to it, and many changes go to the database together.
 */
@Component
class EngineAsItself {

    private final ProcessEngine engine;

    EngineAsItself(ProcessEngine engine) {
        this.engine = engine;
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    <T> T call(Callable<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(work));
    }
}
