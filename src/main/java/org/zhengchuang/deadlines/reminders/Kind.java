package org.zhengchuang.deadlines.reminders;

/** What a reminder says. */
enum Kind {
    /** 临近. */
    NEAR,
    /** 今日到期. */
    DUE,
    /** 已逾期. */
    OVERDUE,
    /** 逾期上报: to somebody above. */
    ESCALATED
}
