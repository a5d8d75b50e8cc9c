package org.zhengchuang.deadlines.board;

/** What one may ask of a duty's state; each is a condition in SQL, the same for the rows and for their number. */
enum State {
    /** 未办结. */
    OPEN("d.closed_at is null"),
    /** 红, 已逾期. */
    OVERDUE("d.closed_at is null and d.due < :now"),
    /** 黄, 未达序时进度. */
    BEHIND("d.closed_at is null and d.due >= :now and d.behind_on <= :today"),
    /** 蓝, 即将到期; what is behind its plan as well is counted there. */
    NEAR("d.closed_at is null and d.due >= :now and d.due <= :nearUntil"
            + " and (d.behind_on is null or d.behind_on > :today)"),
    /** 未到期: open, and its day is still to come. */
    AHEAD("d.closed_at is null and d.due >= :now"),
    /** 没有期限: the model gives none. */
    NO_DATE("d.closed_at is null and d.due is null"),
    /** 已办结. */
    DONE("d.outcome in ('ON_TIME', 'LATE')"),
    /** 按时办结. */
    ON_TIME("d.outcome = 'ON_TIME'"),
    /** 逾期办结. */
    LATE("d.outcome = 'LATE'"),
    /** 已到期: what an on-time rate is counted over. Done, or overdue by now. */
    COUNTED("(d.outcome in ('ON_TIME', 'LATE') or d.closed_at is null and d.due < :now)"),
    /** 已撤销. */
    CANCELLED("d.outcome = 'CANCELLED'");

    private final String condition;

    State(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
