package org.zhengchuang.roster;

import org.zhengchuang.engine.Text;

/** A post (厂级职务) of the factory's Party organisation in the campaign. */
public enum FactoryPost {
    /** 党委书记. */
    PARTY_SECRETARY(true),
    /** 党委委员. */
    PARTY_COMMITTEE_MEMBER(false),
    /** 领导小组组长. */
    LEADING_GROUP_LEADER(true),
    /** 领导小组成员. */
    LEADING_GROUP_MEMBER(false),
    /** 领导小组办公室主任. */
    CAMPAIGN_OFFICE(true),
    /** 领导小组办公室工作人员. */
    CAMPAIGN_OFFICE_STAFF(false),
    /** 纪委负责人. */
    DISCIPLINE(true),
    /** 监督审计. */
    AUDITOR(false);

    private final boolean sole;

    FactoryPost(boolean sole) {
        this.sole = sole;
    }

    /** Whether one person holds it at a time. */
    public boolean sole() {
        return sole;
    }

    /** Its name in the reader's language. */
    public Text text() {
        return Text.of("roster.post." + name());
    }
}
