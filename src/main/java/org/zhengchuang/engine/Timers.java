package org.zhengchuang.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timers that are running. Their dates come from the plan, and a plan can be changed. */
@Component
public class Timers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Instances instances;

    Timers(@Lazy RuntimeService runtime, @Lazy ManagementService management, Instances instances) {
        this.runtime = runtime;
        this.management = management;
        this.instances = instances;
    }

    /** Asks the model again when each waiting timer of this campaign's instances of the process is to ring. */
    public void reconsider(String process, String campaignId) {
        instances.unattended(() -> {
            var waiting = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .variableValueEquals(ProcessVariable.CAMPAIGN_ID.name(), campaignId)
                    .list();
            waiting.forEach(instance -> management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list()
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false)));
            return waiting.size();
        });
    }
}
