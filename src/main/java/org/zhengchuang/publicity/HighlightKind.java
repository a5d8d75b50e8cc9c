package org.zhengchuang.publicity;

/** What a highlight stands for; the minutes put the weight on these two words (R50). */
public enum HighlightKind {
    /** 争: ahead in a contest, or ahead of what was asked. */
    STRIVE,
    /** 创: something that was not there before. */
    CREATE
}
