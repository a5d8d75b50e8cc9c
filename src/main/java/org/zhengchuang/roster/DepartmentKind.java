package org.zhengchuang.roster;

import org.zhengchuang.engine.Text;

/** What a department (职能部门) does in the campaign, and so which opinions are asked of it. */
public enum DepartmentKind {
    /** 组织部. */
    ORGANISATION,
    /** 宣传部. */
    PUBLICITY,
    /** 纪委. */
    DISCIPLINE,
    /** 党委办公室. */
    OFFICE,
    /** 人事部. */
    PERSONNEL,
    /** 安全环保部. */
    SAFETY,
    /** 生产部. */
    PRODUCTION,
    /** 工会. */
    UNION,
    /** 其他部门. */
    OTHER;

    /** Its name in the reader's language. */
    public Text text() {
        return Text.of("roster.department." + name());
    }
}
