package org.zhengchuang.commendation;

import org.zhengchuang.campaign.Track;

/**
 * Somebody who is to be honoured, as it was finally decided.
 *
 * @param subjectId the branch or the member
 * @param branchId the branch he belonged to; the branch itself in its own track
 * @param name as it shall stand on the certificate
 */
record Honour(Track track, String subjectId, String branchId, String name) {}
