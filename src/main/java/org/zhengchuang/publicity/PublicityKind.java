package org.zhengchuang.publicity;

import org.zhengchuang.engine.Text;

/** What is publicised; the minutes ask for each of the three. */
public enum PublicityKind {
    /** 意义: the campaign's meaning (R9). */
    MEANING,
    /** 成绩: the unit's achievements (R10). */
    ACHIEVEMENTS,
    /** 事迹: a member's deeds, with his consent (R11). */
    DEEDS;

    /** Its name in the reader's language. */
    Text text() {
        return Text.of("publicity.kind." + name());
    }
}
