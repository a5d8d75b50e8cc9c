package org.zhengchuang.records;

/** Whether somebody was there. */
public enum Presence {
    /** 到会. */
    PRESENT,
    /** 缺席: with a reason, and made up for later. */
    ABSENT
}
