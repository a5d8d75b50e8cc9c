package org.zhengchuang.deadlines.reminders;

import org.zhengchuang.engine.Text;

/** Whom a rung of the ladder tells. */
public enum Audience {
    /** 责任人本人. */
    PERSON,
    /** 支部书记, where he is somebody else. */
    SECRETARY,
    /** 职能部门指定责任人; for duties of no branch the campaign office. */
    DEPARTMENT,
    /** 领导小组组长. */
    LEADING_GROUP;

    public Text text() {
        return Text.of("deadlines.audience." + name());
    }
}
