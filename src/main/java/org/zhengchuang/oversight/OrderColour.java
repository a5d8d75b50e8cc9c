package org.zhengchuang.oversight;

/** The three colours of an order (三色督办单): what it is about says which, nobody chooses it. */
public enum OrderColour {
    /** 蓝色, 临近提醒: nothing is wrong yet. */
    BLUE,
    /** 黄色, 未达序时进度或质量差: a problem was found. */
    YELLOW,
    /** 红色, 逾期: the branch is behind its deadlines. */
    RED;

    static OrderColour of(boolean problem, boolean overdue) {
        return overdue ? RED : problem ? YELLOW : BLUE;
    }
}
