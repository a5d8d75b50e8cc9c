package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;

/**
 * A nominee (推荐对象): a member, or a branch, in one track. Who is nominated in two tracks is two nominees.
 *
 * @param deeds why, in the branch's words
 * @param voters the voting members of the branch, of whom {@code votesFor} were in favour
 * @param stoppedAtStep where he was stopped, or null while he is in
 */
record Nominee(
        String campaignId,
        Track track,
        String subjectId,
        String branchId,
        String branchName,
        String name,
        String deeds,
        int votesFor,
        int voters,
        Step stoppedAtStep,
        String stoppedReason) {

    /** Names him in a row of a sheet. */
    String id() {
        return id(track.code(), subjectId);
    }

    static String id(String track, String subjectId) {
        return track + ":" + subjectId;
    }

    /** Whether he was still in when this step began, so that neighbours of one step see the same list. */
    boolean inAt(Step step) {
        return stoppedAtStep == null || stoppedAtStep.compareTo(step) >= 0;
    }

    /** His name with his branch, in one way for all sentences. */
    String fullName() {
        return track.called(name, branchName);
    }
}
