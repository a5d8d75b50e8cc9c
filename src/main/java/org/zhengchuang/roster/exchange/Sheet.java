package org.zhengchuang.roster.exchange;

import static org.zhengchuang.roster.exchange.Column.*;

import java.util.List;
import org.zhengchuang.engine.Text;

/** A sheet of the workbook, with its columns in their order. */
public enum Sheet {
    /** 党支部. */
    BRANCHES(BRANCH_ID, BRANCH_NAME, OPENED_ON, CLOSED_ON, BRANCH_DEPARTMENT),
    /** 党员. */
    MEMBERS(
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
            LEFT_REASON),
    /** 职务. */
    OFFICES(MEMBER_BRANCH, OFFICE, MEMBER_ID, MEMBER_NAME, OFFICE_FROM, OFFICE_UNTIL),
    /** 负责人. */
    OWNERS(MEMBER_BRANCH, STAGE, MEMBER_ID, MEMBER_NAME, OWNER_FROM, REASON),
    /** 部门. */
    DEPARTMENTS(DEPARTMENT_ID, DEPARTMENT_NAME, DEPARTMENT_KIND, PERSON_ID, PERSON_NAME, PERSON_FROM),
    /** 厂级职务. */
    POSTS(POST, MEMBER_ID, MEMBER_NAME, OFFICE_FROM, OFFICE_UNTIL);

    private final List<Column> columns;

    Sheet(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    public Text text() {
        return Text.of("roster.sheet." + name());
    }
}
