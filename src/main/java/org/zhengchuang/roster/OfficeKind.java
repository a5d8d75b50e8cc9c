package org.zhengchuang.roster;

import org.zhengchuang.engine.Text;

/** An office (党内职务) in a branch. Whoever holds one sits on the branch committee (支委会). */
public enum OfficeKind {
    /** 书记. */
    SECRETARY,
    /** 副书记. */
    DEPUTY_SECRETARY,
    /** 组织委员. */
    ORGANISATION,
    /** 宣传委员. */
    PUBLICITY,
    /** 纪检委员. */
    DISCIPLINE,
    /** 生活委员. */
    WELFARE,
    /** 青年委员. */
    YOUTH,
    /** 保密委员. */
    SECRECY,
    /** 统战委员. */
    UNITED_FRONT,
    /** 群工委员. */
    MASS_WORK;

    /** Its name in the reader's language. */
    public Text text() {
        return Text.of("roster.office." + name());
    }
}
