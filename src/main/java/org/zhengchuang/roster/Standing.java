package org.zhengchuang.roster;

import org.zhengchuang.engine.Text;

/** How a member belongs to the Party. Both take part in the campaign and are inspected; only full members vote. */
public enum Standing {
    /** 正式党员. */
    FULL,
    /** 预备党员: takes part, has no vote and cannot be commended. */
    PROBATIONARY;

    /** Its name in the reader's language. */
    public Text text() {
        return Text.of("roster.standing." + name());
    }
}
