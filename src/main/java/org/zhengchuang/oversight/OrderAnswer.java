package org.zhengchuang.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One answer to an order, and what was found of it.
 *
 * @param settled null until somebody has looked
 */
public record OrderAnswer(
        String orderId,
        int round,
        LocalDate doneOn,
        String answer,
        String answeredBy,
        OffsetDateTime answeredAt,
        Boolean settled,
        String opinion,
        String judgedBy,
        OffsetDateTime judgedAt) {}
