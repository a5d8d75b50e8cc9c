package org.zhengchuang.supervision.problem;

/** What the verification (复核) of a rectification comes to. */
enum Verdict {
    /** 合格: the problem is closed (销号). */
    PASSED,
    /** 不合格: back to whoever puts it right. */
    FAILED,
    /** 不成立: there is no problem, or none any more that somebody could put right. */
    WITHDRAWN
}
