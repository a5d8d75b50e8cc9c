package org.zhengchuang.campaign;

import org.zhengchuang.engine.ProcessBean;

/**
 * Starts what concerns each branch or each member, a chunk a job, and keeps who is through. In a model: an asynchronous
 * service task whose result {@code moreToStart} leads back to it.
 */
@ProcessBean("steps")
public class StepsProcess {

    private final Steps steps;

    StepsProcess(Steps steps) {
        this.steps = steps;
    }

    /**
     * @param step the key of the process that each member lives through
     * @return whether members are left for the next chunk
     */
    public boolean startForMembers(String step, String campaignId, String branchId) {
        return steps.startForMembers(step, campaignId, branchId);
    }

    /** The same for every branch of the factory. */
    public boolean startForBranches(String step, String campaignId) {
        return steps.startForBranches(step, campaignId);
    }

    /** Called by an end event of the step's own model: this member, or branch, is through. */
    public void done(String step, String campaignId, String subjectId) {
        steps.done(step, campaignId, subjectId);
    }

    /** Puts down that the branch is through a stage that the whole factory waits for; see branch-campaign.bpmn. */
    public void mark(String step, String campaignId, String branchId) {
        steps.mark(step, campaignId, branchId);
    }

    /** Whether every member of the branch is through: asked before a model waits for them. */
    public boolean allMembersIn(String step, String campaignId, String branchId) {
        return steps.allMembersIn(step, campaignId, branchId);
    }

    /** From now on, who joins the branch no longer takes this step. */
    public void close(String step, String campaignId, String branchId) {
        steps.close(step, campaignId, branchId);
    }
}
