package org.zhengchuang.records;

/** What a meeting was held for. */
public enum MeetingKind {
    /** 党委专题会议 (R2). */
    COMMITTEE,
    /** 动员会 (R7). */
    MOBILISATION,
    /** 传达会 (R8). */
    CONVEY,
    /** 学习会 (R18). */
    STUDY,
    /** 支部党员大会 (初评推荐). */
    BRANCH,
    /** 党委评选会议. */
    DECISION,
    /** 表彰大会. */
    CEREMONY,
    /** 三会一课、主题党日 and the like: an {@link ActivityKind} says which (R49). */
    ACTIVITY
}
