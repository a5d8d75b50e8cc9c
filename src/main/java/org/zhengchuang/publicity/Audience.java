package org.zhengchuang.publicity;

/** Whom it reached; the campaign shall reach the whole workforce (R12). */
enum Audience {
    /** 全厂职工. */
    FACTORY,
    /** 本单位职工. */
    UNIT,
    /** 党员. */
    MEMBERS
}
