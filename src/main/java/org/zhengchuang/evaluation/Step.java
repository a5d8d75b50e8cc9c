package org.zhengchuang.evaluation;

/** Where a nominee can be stopped, in the order of the procedure. */
public enum Step {
    /** 资格审查: a fact or a root criterion is not met (R44). */
    ELIGIBILITY,
    /** 部门意见: a department does not agree. */
    OPINION,
    /** 公示: an objection was upheld. */
    OBJECTION
}
