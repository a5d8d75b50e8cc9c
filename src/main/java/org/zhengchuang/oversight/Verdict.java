package org.zhengchuang.oversight;

/** How a department found a branch. */
public enum Verdict {
    /** 做得好. */
    PRAISE,
    /** 正常. */
    IN_ORDER,
    /** 有问题. */
    PROBLEM
}
