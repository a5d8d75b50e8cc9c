package org.zhengchuang.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Where a task stands: which process, campaign, branch and member it belongs to, whose it is, and who is acting.
 *
 * @param taskId the engine's id of the task; of the process instance where a start form is handled
 * @param task the id of the user task in its model
 * @param campaignId the campaign, or {@code null}
 * @param branchId the branch (党支部), or {@code null} at factory level
 * @param memberId the member (党员) whom the instance is about, or {@code null}
 * @param assignee the one person whose task it is
 * @param actor who is signed in; while the task is being created, the assignee
 */
public record TaskContext(
        String taskId,
        String task,
        String campaignId,
        String branchId,
        String memberId,
        String assignee,
        String actor,
        VariableScope scope) {

    /** A further variable of the process, or {@code null}. */
    public <T> T variable(ProcessVariable<T> variable) {
        return variable.in(scope);
    }
}
