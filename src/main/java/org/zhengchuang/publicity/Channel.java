package org.zhengchuang.publicity;

/** How something was made known (R12). */
enum Channel {
    /** 宣传栏、橱窗. */
    BOARD,
    /** 广播. */
    BROADCAST,
    /** 厂报、简报. */
    PAPER,
    /** 网站、公众号、工作群. */
    NETWORK,
    /** 会议、班前会. */
    MEETING,
    /** 其他. */
    OTHER
}
