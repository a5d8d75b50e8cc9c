package org.zhengchuang.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A request for more time for a duty (延期申请).
 *
 * @param due the deadline that was in force when it was asked for
 * @param granted null until it is decided
 * @param lapsedAt when the duty was closed before anybody decided, else null
 */
public record Extension(
        String id,
        String dutyId,
        String processInstanceId,
        String askedBy,
        OffsetDateTime askedAt,
        OffsetDateTime due,
        LocalDate wantedOn,
        String reason,
        String decidedBy,
        OffsetDateTime decidedAt,
        Boolean granted,
        String opinion,
        OffsetDateTime lapsedAt) {

    boolean pending() {
        return granted == null && lapsedAt == null;
    }
}
