package org.zhengchuang.records;

import org.zhengchuang.engine.Text;

/** What a branch does as a Party organisation beside the campaign (三会一课、主题党日, R49). */
public enum ActivityKind {
    /** 支部党员大会. */
    ASSEMBLY,
    /** 支委会. */
    SESSION,
    /** 党小组会. */
    GROUP,
    /** 党课. */
    LECTURE,
    /** 主题党日. */
    THEME_DAY,
    /** 组织生活会. */
    PARTY_LIFE,
    /** 思想教育 (R33). */
    EDUCATION,
    /** 志愿服务. */
    VOLUNTEERING,
    /** 其他活动. */
    OTHER;

    /** Its name in the reader's language. */
    public Text text() {
        return Text.of("records.activity.kind." + name());
    }
}
