package org.zhengchuang.calendar;

/** How many working days a stage takes, its first and its last day included. */
public record StageLength(String key, int workingDays) {

    public StageLength {
        if (workingDays < 1) {
            throw new IllegalArgumentException(key + " takes " + workingDays + " working days, it needs at least 1");
        }
    }
}
