package org.zhengchuang.deadlines;

import java.time.OffsetDateTime;

/**
 * Who held a duty from when to when (责任到人).
 *
 * @param cause why it came to him; null for the first
 * @param setBy who gave it to him by hand, else null
 */
public record DutyHolder(
        String dutyId,
        String person,
        OffsetDateTime fromAt,
        OffsetDateTime untilAt,
        Cause cause,
        String setBy,
        String reason) {

    /** Why a duty goes from one person to another. */
    public enum Cause {
        /** 移交: another was named for it, or took up the office. */
        HANDED_OVER,
        /** 代理: he who answers for it is absent. */
        SUBSTITUTED,
        /** 返岗: he is back. */
        BACK,
        /** 离开: he left the branch or the factory. */
        LEFT,
        /** 按名册: a term began or ended with the day. */
        ROSTER,
        /** 改派: by somebody with power over the engine; the roster decides again when it is next asked. */
        REASSIGNED
    }
}
