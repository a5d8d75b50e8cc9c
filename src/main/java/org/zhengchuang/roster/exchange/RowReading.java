package org.zhengchuang.roster.exchange;

import static org.zhengchuang.roster.exchange.Column.*;

import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.Standing;
import org.zhengchuang.roster.exchange.RosterSheets.BranchRow;
import org.zhengchuang.roster.exchange.RosterSheets.DepartmentRow;
import org.zhengchuang.roster.exchange.RosterSheets.MemberRow;
import org.zhengchuang.roster.exchange.RosterSheets.OfficeRow;
import org.zhengchuang.roster.exchange.RosterSheets.OwnerRow;
import org.zhengchuang.roster.exchange.RosterSheets.PostRow;

/** What the cells of a row mean on their sheet. */
class RowReading {

    private final CellTexts cells;
    private final Labels labels;
    private final RosterSheets sheets;

    RowReading(CellTexts cells, Labels labels, RosterSheets sheets) {
        this.cells = cells;
        this.labels = labels;
        this.sheets = sheets;
    }

    void read(Sheet sheet) {
        switch (sheet) {
            case BRANCHES -> branch();
            case MEMBERS -> member();
            case OFFICES -> office();
            case OWNERS -> owner();
            case DEPARTMENTS -> department();
            case POSTS -> post();
        }
    }

    private void branch() {
        var row = new BranchRow(
                cells.row(),
                cells.id(BRANCH_ID),
                cells.text(BRANCH_NAME, 100),
                cells.date(OPENED_ON),
                cells.date(CLOSED_ON),
                cells.optionalId(BRANCH_DEPARTMENT));
        sheets.mentionedBranches.add(row.id());
        if (!cells.faulty()) {
            sheets.branches.add(row);
        }
    }

    private void member() {
        var row = new MemberRow(
                cells.row(),
                cells.id(MEMBER_ID),
                cells.text(MEMBER_NAME, 50),
                cells.id(MEMBER_BRANCH),
                cells.choice(STANDING, Standing.class),
                cells.date(JOINED_PARTY_ON),
                cells.phone(PHONE),
                cells.email(EMAIL),
                cells.yesNo(ACCOUNT),
                cells.date(IN_BRANCH_FROM),
                cells.date(LEFT_ON),
                cells.optionalText(LEFT_REASON, 500));
        sheets.mentionedMembers.add(row.id());
        if (!cells.faulty()) {
            sheets.members.add(row);
        }
    }

    private void office() {
        var row = new OfficeRow(
                cells.row(),
                cells.id(MEMBER_BRANCH),
                cells.choice(OFFICE, OfficeKind.class),
                cells.id(MEMBER_ID),
                cells.optionalText(MEMBER_NAME, 50),
                cells.date(OFFICE_FROM),
                cells.date(OFFICE_UNTIL));
        if (!cells.faulty()) {
            sheets.offices.add(row);
        }
    }

    private void owner() {
        var row = new OwnerRow(
                cells.row(),
                cells.id(MEMBER_BRANCH),
                cells.says(STAGE, labels.of("roster.stage.ALL")) ? null : cells.choice(STAGE, Stage.class),
                cells.optionalId(MEMBER_ID),
                cells.optionalText(MEMBER_NAME, 50),
                cells.date(OWNER_FROM),
                cells.optionalText(REASON, 500));
        if (!cells.faulty()) {
            sheets.owners.add(row);
        }
    }

    private void department() {
        var row = new DepartmentRow(
                cells.row(),
                cells.id(DEPARTMENT_ID),
                cells.text(DEPARTMENT_NAME, 100),
                cells.choice(DEPARTMENT_KIND, DepartmentKind.class),
                cells.optionalId(PERSON_ID),
                cells.optionalText(PERSON_NAME, 50),
                cells.date(PERSON_FROM));
        sheets.mentionedDepartments.add(row.id());
        if (!cells.faulty()) {
            sheets.departments.add(row);
        }
    }

    private void post() {
        var row = new PostRow(
                cells.row(),
                cells.choice(POST, FactoryPost.class),
                cells.id(MEMBER_ID),
                cells.optionalText(MEMBER_NAME, 50),
                cells.date(OFFICE_FROM),
                cells.date(OFFICE_UNTIL));
        if (!cells.faulty()) {
            sheets.posts.add(row);
        }
    }
}
