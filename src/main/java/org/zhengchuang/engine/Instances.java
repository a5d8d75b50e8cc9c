package org.zhengchuang.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts, tells and closes process instances on the product's own account: whoever happens to be signed in has no such
 * right of his own, and needs none. Rules are checked before this is called.
 */
@Component
public class Instances {

    private final RuntimeService runtime;
    private final IdentityService identities;
    private final FormBinding binding;

    Instances(@Lazy RuntimeService runtime, @Lazy IdentityService identities, @Lazy FormBinding binding) {
        this.runtime = runtime;
        this.identities = identities;
        this.binding = binding;
    }

    /**
     * @param businessKey such as {@code 2026/B01}
     * @return the id of the instance
     */
    public String start(String process, String businessKey, Map<String, Object> variables) {
        return unattended(() -> runtime.startProcessInstanceByKey(process, businessKey, variables)
                .getId());
    }

    /**
     * Starts a process by its start form, as the person who is signed in and with his rights; the form goes the same way
     * as from Tasklist's start dialog.
     *
     * @throws Refusal where the form or a rule does not allow it
     */
    public void startByForm(String process, Object form) {
        runtime.startProcessInstanceByKey(process, Map.of(FormBinding.VARIABLE, binding.write(form)));
    }

    /** Tells the instances with this business key that something happened; answers how many heard it. */
    public int tell(String message, String businessKey, Map<String, Object> variables) {
        return unattended(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlateAllWithResult()
                .size());
    }

    /** Tells one instance, if it waits for that; answers whether it heard it. */
    public boolean tellOne(String message, String instanceId) {
        return unattended(() -> !runtime.createMessageCorrelation(message)
                .processInstanceId(instanceId)
                .correlateAllWithResult()
                .isEmpty());
    }

    /**
     * Tells the instances with this business key of something that opens a part of its own each time (an event
     * sub-process): the variables belong to that part alone, so that two of them at once do not mix.
     */
    public int tellApart(String message, String businessKey, Map<String, Object> variables) {
        return unattended(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariablesToTriggeredScope(variables)
                .correlateAllWithResult()
                .size());
    }

    /** Ends the running instances with this business key, of one process or (null) of all, with the reason kept. */
    public int close(String process, String businessKey, String reason) {
        return unattended(() -> {
            var query = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey);
            List<ProcessInstance> running = (process == null ? query : query.processDefinitionKey(process)).list();
            running.forEach(instance ->
                    runtime.deleteProcessInstanceIfExists(instance.getId(), reason, false, true, false, false));
            return running.size();
        });
    }

    /**
     * Ends all running top-level instances of a campaign, or of one branch in it: those that bear its business key, and
     * those of everything below it. The campaign's own instance ends by its model.
     *
     * @param key the business key of the campaign, or of the branch
     */
    public void closeBelow(String key, String reason) {
        unattended(() -> {
            var running = runtime.createProcessInstanceQuery().rootProcessInstances();
            var ids = Stream.concat(
                            running.processInstanceBusinessKeyLike(key + "/%").list().stream(),
                            runtime
                                    .createProcessInstanceQuery()
                                    .rootProcessInstances()
                                    .processInstanceBusinessKey(key)
                                    .list()
                                    .stream()
                                    .filter(instance -> !isDefinedBy("campaign", instance)))
                    .map(ProcessInstance::getId)
                    .toList();
            ids.forEach(id -> runtime.deleteProcessInstanceIfExists(id, reason, false, true, false, false));
            return ids.size();
        });
    }

    private static boolean isDefinedBy(String process, ProcessInstance instance) {
        return instance.getProcessDefinitionId().startsWith(process + ":");
    }

    /** Whether an instance of the process with this business key is running. */
    public boolean isRunning(String process, String businessKey) {
        return unattended(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0);
    }

    <T> T unattended(java.util.function.Supplier<T> work) {
        var signedIn = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            identities.setAuthentication(signedIn);
        }
    }
}
