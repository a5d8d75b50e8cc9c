package org.zhengchuang.roster.exchange;

import static org.zhengchuang.roster.exchange.Column.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.BranchChanged;
import org.zhengchuang.roster.exchange.RosterSheets.BranchRow;
import org.zhengchuang.roster.exchange.RosterSheets.DepartmentRow;
import org.zhengchuang.roster.exchange.RosterState.Unit;
import org.zhengchuang.roster.store.Entry;

/** Compares a workbook with the roster, sheet by sheet in the order in which they refer to one another. */
class Planner {

    private final RosterSheets sheets;
    private final RosterState state;
    private final Faults faults;
    private final Plan plan;

    Planner(RosterSheets sheets, RosterState state, Faults faults, Plan plan) {
        this.sheets = sheets;
        this.state = state;
        this.faults = faults;
        this.plan = plan;
    }

    Plan plan() {
        departments();
        branches();
        new MemberPlanner(sheets, state, faults, plan).plan();
        closings();
        new DutyPlanner(sheets, state, faults, plan).plan();
        return plan;
    }

    private void departments() {
        var first = new HashMap<String, Integer>();
        for (DepartmentRow row : sheets.departments) {
            if (twice(first, row.id(), Sheet.DEPARTMENTS, row.row(), DEPARTMENT_ID)) {
                continue;
            }
            var before = state.departments.get(row.id());
            var after = new Unit(row.id(), row.name(), row.kind());
            state.departments.put(row.id(), after);
            if (before == null) {
                plan.write(Entry.newDepartment(row.id(), row.name(), row.kind()));
                plan.change(
                        Sheet.DEPARTMENTS,
                        row.row(),
                        Change.Kind.NEW,
                        "roster.change.department",
                        row.name(),
                        row.id());
            } else if (!before.equals(after)) {
                plan.write(Entry.changedDepartment(row.id(), row.name(), row.kind()));
                plan.change(
                        Sheet.DEPARTMENTS,
                        row.row(),
                        Change.Kind.CHANGED,
                        "roster.change.department",
                        row.name(),
                        row.id());
            }
        }
    }

    private void branches() {
        var first = new HashMap<String, Integer>();
        for (BranchRow row : sheets.branches) {
            if (twice(first, row.id(), Sheet.BRANCHES, row.row(), BRANCH_ID)) {
                continue;
            }
            var before = state.branches.get(row.id());
            var opened = row.openedOn() != null ? row.openedOn() : before != null ? before.openedOn() : plan.today;
            var after = new Branch(row.id(), row.name(), opened, row.closedOn(), row.departmentId());
            var department = row.departmentId();
            if (department != null
                    && !state.departments.containsKey(department)
                    && !sheets.mentionedDepartments.contains(department)) {
                faults.add(
                        Sheet.BRANCHES,
                        row.row(),
                        BRANCH_DEPARTMENT,
                        department,
                        "roster.department.unknown",
                        department);
            }
            if (row.closedOn() != null && row.closedOn().isBefore(opened)) {
                faults.add(
                        Sheet.BRANCHES,
                        row.row(),
                        CLOSED_ON,
                        row.closedOn(),
                        "roster.fault.branch.closed",
                        opened.toString());
            }
            state.branches.put(row.id(), after);
            if (before == null) {
                plan.write(Entry.newBranch(after));
                plan.tell(new BranchChanged(null, after));
                plan.change(Sheet.BRANCHES, row.row(), Change.Kind.NEW, "roster.change.branch", row.name(), row.id());
            } else if (!before.equals(after)) {
                plan.write(Entry.changedBranch(after));
                plan.tell(new BranchChanged(before, after));
                plan.change(
                        Sheet.BRANCHES, row.row(), Change.Kind.CHANGED, "roster.change.branch", row.name(), row.id());
            }
        }
    }

    /** A branch closes only when everybody has gone elsewhere. */
    private void closings() {
        for (BranchRow row : sheets.branches) {
            var members = state.all.getOrDefault(row.id(), 0);
            if (row.closedOn() != null && !row.closedOn().isAfter(plan.today) && members > 0) {
                faults.add(
                        Sheet.BRANCHES,
                        row.row(),
                        CLOSED_ON,
                        row.closedOn(),
                        "roster.branch.notEmpty",
                        row.name(),
                        members);
            }
        }
    }

    private boolean twice(Map<String, Integer> first, String id, Sheet sheet, int row, Column column) {
        var earlier = first.putIfAbsent(id, row);
        if (earlier != null) {
            faults.add(sheet, row, column, id, "roster.fault.twice", earlier);
        }
        return Objects.nonNull(earlier);
    }
}
