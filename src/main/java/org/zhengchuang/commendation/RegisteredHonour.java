package org.zhengchuang.commendation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.zhengchuang.campaign.Track;

/**
 * A line of the honour register (荣誉台账), and so a certificate.
 *
 * @param number of the certificate, consecutive over all campaigns
 * @param subjectId the branch or the member
 * @param name at the time, as it stands on the certificate
 * @param givenOn the day of the decision
 * @param paperId the decision by which it was given
 * @param revokedOn null while it stands
 */
public record RegisteredHonour(
        int number,
        String campaignId,
        Track track,
        String subjectId,
        String branchId,
        String name,
        LocalDate givenOn,
        String paperId,
        LocalDate revokedOn,
        String revokedReason,
        String revokedBy,
        OffsetDateTime revokedAt) {

    public boolean stands() {
        return revokedOn == null;
    }
}
