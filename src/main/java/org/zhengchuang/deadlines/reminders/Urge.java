package org.zhengchuang.deadlines.reminders;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A word from above to whoever owes something (催办), and what he answers.
 *
 * @param countsFor the working day that it counts for; nobody presses twice a day for the same duty
 * @param person who owed it then
 * @param answer null until somebody who owes it has answered
 */
public record Urge(
        String id,
        String dutyId,
        String pressedBy,
        OffsetDateTime pressedAt,
        LocalDate countsFor,
        String words,
        String person,
        String answer,
        String answeredBy,
        OffsetDateTime answeredAt) {}
