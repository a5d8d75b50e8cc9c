package org.zhengchuang.supervision.guidance;

import java.time.OffsetDateTime;

/**
 * A problem that several have in common (共性问题).
 *
 * @param kind the kind of problem; there is at most one open common problem of a kind
 * @param causes what the study came to; null before it
 * @param guidance the text of the guidance (指导意见)
 * @param issuedAt when it was signed; null before
 */
record CommonProblem(
        String id,
        String campaignId,
        String kind,
        String kindName,
        OffsetDateTime openedAt,
        String causes,
        String title,
        String guidance,
        String studiedBy,
        String returnedReason,
        String issuedBy,
        OffsetDateTime issuedAt,
        String paperId,
        OffsetDateTime closedAt) {}
