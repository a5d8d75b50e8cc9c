package org.zhengchuang.roster;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One line of the history of who was named for a stage of a branch; it holds until the next line's day.
 *
 * @param stage the stage, or {@code null} for the whole campaign
 * @param memberId who was named, or {@code null} where the place fell vacant
 */
public record StageOwner(
        String branchId,
        Stage stage,
        LocalDate fromOn,
        String memberId,
        String reason,
        String recordedBy,
        OffsetDateTime recordedAt) {}
