package org.zhengchuang.engine;

import java.util.Collection;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Fills open tasks anew: what their forms show was true when they were created, and the roster goes on. Nothing of the
 * old content is kept; what somebody is typing stays in his browser and is put on the new rows there.
 */
@Component
public class Prefills {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final TaskForms forms;

    Prefills(ObjectProvider<ProcessEngineConfigurationImpl> engine, TaskForms forms) {
        this.engine = engine;
        this.forms = forms;
    }

    /** Tasks that are no longer open are passed over. */
    public void refresh(Collection<String> taskIds) {
        engine.getObject().getCommandExecutorTxRequired().execute(context -> {
            taskIds.stream()
                    .map(context.getTaskManager()::findTaskById)
                    .filter(Objects::nonNull)
                    .forEach(forms::refill);
            return null;
        });
    }
}
