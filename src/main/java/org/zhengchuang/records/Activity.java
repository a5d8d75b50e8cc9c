package org.zhengchuang.records;

import java.time.LocalDate;

/**
 * An activity (活动) of a branch, put down once and referred to wherever it is evidence (R49, R54).
 *
 * @param present how many were there, of {@code called}
 * @param uses how often it has been referred to
 */
public record Activity(
        String id, ActivityKind kind, LocalDate heldOn, String topic, int present, int called, int uses) {}
