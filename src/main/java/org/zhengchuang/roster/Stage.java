package org.zhengchuang.roster;

import org.zhengchuang.engine.Text;

/**
 * A stage (环节) of the campaign, or a line of work beside the stages, for which each branch has exactly one accountable
 * person. Unless a branch says otherwise for one of them, it is the person responsible for the whole campaign (R40).
 */
public enum Stage {
    /** 规划. */
    PLANNING,
    /** 运行. */
    RUNNING,
    /** 督促检查. */
    SUPERVISION,
    /** 初评. */
    REVIEW,
    /** 评比. */
    EVALUATION,
    /** 表彰. */
    COMMENDATION,
    /** 宣传: a line of work over the whole campaign, owned like a stage. */
    PUBLICITY;

    /** Its name in the reader's language. */
    public Text text() {
        return Text.of("roster.stage." + name());
    }
}
