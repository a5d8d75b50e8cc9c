package org.zhengchuang.deadlines;

import java.time.OffsetDateTime;

/**
 * A date that a duty had after its first one.
 *
 * @param number 1 for the first change; the highest is in force
 * @param since from when on it was in force
 * @param setBy who decided it; null where nobody did it by himself (a new plan)
 */
public record DutyDate(
        String dutyId, int number, OffsetDateTime due, OffsetDateTime since, Cause cause, String setBy, String reason) {

    /** Why a date moves. */
    public enum Cause {
        /** 批准延期. */
        EXTENDED,
        /** 实施方案新版本: the milestones moved, and with them every open duty that hangs on them. */
        NEW_PLAN,
        /** 直接改动: by somebody with power over the engine, in Cockpit, Admin or over REST. */
        DIRECT
    }
}
