package org.zhengchuang.calendar;

import java.time.LocalDate;

/** The first and the last day of a stage, both of them working days. */
public record Milestone(String key, LocalDate startsOn, LocalDate endsOn) {

    public Milestone {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException(key + " ends on " + endsOn + " before it starts on " + startsOn);
        }
    }
}
