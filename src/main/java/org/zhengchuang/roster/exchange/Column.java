package org.zhengchuang.roster.exchange;

import org.zhengchuang.engine.Text;

/** A column of a sheet; its heading is in the messages. */
enum Column {
    BRANCH_ID,
    BRANCH_NAME,
    OPENED_ON,
    CLOSED_ON,
    BRANCH_DEPARTMENT,
    MEMBER_ID,
    MEMBER_NAME,
    MEMBER_BRANCH,
    STANDING,
    JOINED_PARTY_ON,
    PHONE,
    EMAIL,
    ACCOUNT,
    IN_BRANCH_FROM,
    LEFT_ON,
    LEFT_REASON,
    OFFICE,
    OFFICE_FROM,
    OFFICE_UNTIL,
    STAGE,
    OWNER_FROM,
    REASON,
    DEPARTMENT_ID,
    DEPARTMENT_NAME,
    DEPARTMENT_KIND,
    PERSON_ID,
    PERSON_NAME,
    PERSON_FROM,
    POST;

    Text text() {
        return Text.of("roster.column." + name());
    }
}
