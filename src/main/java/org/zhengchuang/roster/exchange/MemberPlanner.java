package org.zhengchuang.roster.exchange;

import static org.zhengchuang.roster.exchange.Column.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengchuang.roster.MemberChanged;
import org.zhengchuang.roster.MemberJoined;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.MemberTransferred;
import org.zhengchuang.roster.exchange.RosterSheets.MemberRow;
import org.zhengchuang.roster.exchange.RosterState.Person;
import org.zhengchuang.roster.store.Entry;

/**
 * Who comes, changes, moves to another branch, or leaves. Nobody leaves because a workbook does not name him: only a
 * date of leaving makes him leave.
 */
class MemberPlanner {

    private final RosterSheets sheets;
    private final RosterState state;
    private final Faults faults;
    private final Plan plan;
    private final Map<String, Integer> first = new HashMap<>();

    MemberPlanner(RosterSheets sheets, RosterState state, Faults faults, Plan plan) {
        this.sheets = sheets;
        this.state = state;
        this.faults = faults;
        this.plan = plan;
    }

    void plan() {
        for (MemberRow row : sheets.members) {
            var earlier = first.putIfAbsent(row.id(), row.row());
            if (earlier != null) {
                fault(row, MEMBER_ID, row.id(), "roster.fault.member.twice", earlier);
            } else if (branchStands(row) && datesStand(row)) {
                var before = state.people.get(row.id());
                if (before == null) {
                    join(row);
                } else {
                    correct(row, before);
                    place(row, before);
                }
            }
        }
    }

    private boolean branchStands(MemberRow row) {
        var branch = state.branches.get(row.branchId());
        if (branch == null) {
            if (!sheets.mentionedBranches.contains(row.branchId())) {
                fault(row, MEMBER_BRANCH, row.branchId(), "roster.branch.unknown", row.branchId());
            }
            return false;
        }
        var closed = branch.closedOn();
        if (closed != null && row.leftOn() == null && !closed.isAfter(plan.today)) {
            fault(row, MEMBER_BRANCH, row.branchId(), "roster.branch.closed", branch.name(), closed.toString());
            return false;
        }
        return true;
    }

    private boolean datesStand(MemberRow row) {
        if (row.leftOn() != null && row.leftReason() == null) {
            fault(row, LEFT_REASON, "", "roster.fault.member.leftReason");
            return false;
        }
        if (row.leftOn() != null && row.fromOn() != null && !row.leftOn().isAfter(row.fromOn())) {
            fault(
                    row,
                    LEFT_ON,
                    row.leftOn(),
                    "roster.fault.member.leftBefore",
                    row.fromOn().toString());
            return false;
        }
        if (row.joinedPartyOn() != null && row.joinedPartyOn().isAfter(plan.today)) {
            fault(row, JOINED_PARTY_ON, row.joinedPartyOn(), "roster.fault.date.future");
            return false;
        }
        return true;
    }

    private void join(MemberRow row) {
        var person = person(row, row.account() == null || row.account());
        plan.write(Entry.newMember(person.in(row.branchId())));
        state.people.put(row.id(), person);
        comeIn(row, plan.day(row.fromOn()));
        if (row.leftOn() != null) {
            leave(row);
        }
    }

    private void comeIn(MemberRow row, LocalDate from) {
        plan.write(Entry.membership(row.id(), from, row.branchId(), plan.defaultReason, plan.recorded));
        plan.tell(new MemberJoined(row.id(), row.branchId(), from));
        plan.change(
                Sheet.MEMBERS,
                row.row(),
                Change.Kind.NEW,
                "roster.change.member.new",
                row.name(),
                row.id(),
                state.branches.get(row.branchId()).name());
        state.place(row.id(), from, Optional.of(row.branchId()));
        state.count(row.branchId(), row.standing(), 1);
    }

    private void correct(MemberRow row, Person before) {
        var after = person(row, row.account() == null ? before.account() : row.account());
        state.people.put(row.id(), after);
        if (before.equals(after)) {
            return;
        }
        plan.write(Entry.changedMember(after.in(row.branchId())));
        plan.tell(new MemberChanged(before.in(row.branchId()), after.in(row.branchId())));
        plan.change(
                Sheet.MEMBERS, row.row(), Change.Kind.CHANGED, "roster.change.member.changed", row.name(), row.id());
        state.branchOf(row.id(), plan.today).ifPresent(branch -> {
            state.count(branch, before.standing(), -1);
            state.count(branch, after.standing(), 1);
        });
    }

    private void place(MemberRow row, Person before) {
        var history = state.placements.computeIfAbsent(row.id(), id -> new TreeMap<>());
        var last = history.lastEntry();
        if (last == null || last.getValue().isEmpty()) {
            if (alreadyLeft(row, last)) {
                return;
            }
            if (last != null && !plan.day(row.fromOn()).isAfter(last.getKey())) {
                fault(
                        row,
                        IN_BRANCH_FROM,
                        row.fromOn(),
                        "roster.fault.member.returns",
                        last.getKey().toString());
                return;
            }
            comeIn(row, plan.day(row.fromOn()));
        } else if (!last.getValue().get().equals(row.branchId())) {
            if (!transfer(row, last.getKey(), last.getValue().get(), before)) {
                return;
            }
        } else if (row.fromOn() != null && !row.fromOn().equals(last.getKey())) {
            var previous = history.lowerEntry(last.getKey());
            if (previous != null && !row.fromOn().isAfter(previous.getKey())) {
                fault(
                        row,
                        IN_BRANCH_FROM,
                        row.fromOn(),
                        "roster.fault.member.from",
                        previous.getKey().toString());
                return;
            }
            plan.write(Entry.movedMembership(row.id(), last.getKey(), row.fromOn()));
            plan.change(
                    Sheet.MEMBERS,
                    row.row(),
                    Change.Kind.CHANGED,
                    "roster.change.member.changed",
                    row.name(),
                    row.id());
            history.remove(last.getKey());
            state.place(row.id(), row.fromOn(), last.getValue());
        }
        if (row.leftOn() != null) {
            leave(row);
        }
    }

    /** The row tells of a leaving that the roster knows. */
    private static boolean alreadyLeft(MemberRow row, Map.Entry<LocalDate, Optional<String>> last) {
        return last != null && last.getKey().equals(row.leftOn());
    }

    private boolean transfer(MemberRow row, LocalDate since, String fromBranch, Person before) {
        if (row.fromOn() == null || !row.fromOn().isAfter(since)) {
            fault(
                    row,
                    IN_BRANCH_FROM,
                    row.fromOn(),
                    "roster.fault.member.transferDay",
                    state.branches.get(fromBranch).name(),
                    since.toString());
            return false;
        }
        var reason = plan.reason(row.leftReason());
        plan.write(Entry.membership(row.id(), row.fromOn(), row.branchId(), reason, plan.recorded));
        plan.tell(new MemberTransferred(row.id(), fromBranch, row.branchId(), row.fromOn(), reason));
        plan.leavings.add(new Plan.Leaving(row.id(), fromBranch, row.fromOn(), reason, false));
        plan.change(
                Sheet.MEMBERS,
                row.row(),
                Change.Kind.TRANSFERRED,
                "roster.change.member.transferred",
                row.name(),
                row.id(),
                state.branches.get(fromBranch).name(),
                state.branches.get(row.branchId()).name(),
                row.fromOn().toString());
        state.place(row.id(), row.fromOn(), Optional.of(row.branchId()));
        state.count(fromBranch, before.standing(), -1);
        state.count(row.branchId(), row.standing(), 1);
        return true;
    }

    private void leave(MemberRow row) {
        var since = state.placements.get(row.id()).lastKey();
        if (!row.leftOn().isAfter(since)) {
            fault(row, LEFT_ON, row.leftOn(), "roster.fault.member.leftBefore", since.toString());
            return;
        }
        plan.write(Entry.membership(row.id(), row.leftOn(), null, row.leftReason(), plan.recorded));
        plan.tell(new MemberLeft(row.id(), row.branchId(), row.leftOn(), row.leftReason()));
        plan.leavings.add(new Plan.Leaving(row.id(), row.branchId(), row.leftOn(), row.leftReason(), true));
        plan.change(
                Sheet.MEMBERS,
                row.row(),
                Change.Kind.LEFT,
                "roster.change.member.left",
                row.name(),
                row.id(),
                row.leftOn().toString(),
                row.leftReason());
        state.place(row.id(), row.leftOn(), Optional.empty());
        if (!row.leftOn().isAfter(plan.today)) {
            state.count(row.branchId(), row.standing(), -1);
        }
    }

    private static Person person(MemberRow row, boolean account) {
        return new Person(row.id(), row.name(), row.standing(), row.joinedPartyOn(), row.phone(), row.email(), account);
    }

    private void fault(MemberRow row, Column column, Object value, String reason, Object... arguments) {
        faults.add(Sheet.MEMBERS, row.row(), column, value, reason, arguments);
    }
}
