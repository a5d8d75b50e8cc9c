package org.zhengchuang.records;

/** What a paper is. */
public enum PaperKind {
    /** 上级通知, the source of authority (R1). */
    NOTICE,
    /** 工作简报, with consecutive numbers (R6). */
    BULLETIN,
    /** 指导意见 on a common problem (R23). */
    GUIDANCE,
    /** 表彰决定 (R29). */
    DECISION
}
