package org.zhengchuang.review;

import org.zhengchuang.campaign.Track;

/**
 * Whom a branch meeting nominated (推荐对象).
 *
 * @param subjectId the member, or the branch itself
 * @param deeds why, in the branch's words
 * @param voters 应到会有表决权的党员, of whom {@code votesFor} were in favour
 */
public record Nomination(
        String campaignId, Track track, String subjectId, String branchId, String deeds, int votesFor, int voters) {}
