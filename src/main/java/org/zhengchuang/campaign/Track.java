package org.zhengchuang.campaign;

/** The two awards the minutes name: 争当优秀共产党员 and 创建先进基层党组织. */
public enum Track {
    /** 优秀共产党员. */
    MEMBER,
    /** 先进基层党组织. */
    BRANCH
}
