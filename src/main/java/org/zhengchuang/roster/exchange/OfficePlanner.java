package org.zhengchuang.roster.exchange;

import static org.zhengchuang.roster.exchange.Column.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.OfficeChanged;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.exchange.RosterSheets.OfficeRow;
import org.zhengchuang.roster.store.Entry;

/** Offices in branches. An office ends with its holder's place in the branch, whatever the sheet says of it. */
class OfficePlanner {

    private record Key(String branchId, OfficeKind kind, String memberId, LocalDate from) {}

    private final RosterSheets sheets;
    private final RosterState state;
    private final Faults faults;
    private final Plan plan;
    private final People people;
    private final Map<Key, Integer> first = new HashMap<>();

    OfficePlanner(RosterSheets sheets, RosterState state, Faults faults, Plan plan, People people) {
        this.sheets = sheets;
        this.state = state;
        this.faults = faults;
        this.plan = plan;
        this.people = people;
    }

    void plan() {
        // What is known ends or goes on first, so that a successor does not meet his predecessor.
        var unknown = sheets.offices.stream().filter(row -> !known(row)).toList();
        unknown.forEach(this::appoint);
        sheets.offices.stream()
                .filter(row -> row.kind() == OfficeKind.SECRETARY)
                .forEach(this::onlySecretary);
    }

    private boolean known(OfficeRow row) {
        var existing = existing(row);
        if (existing.isEmpty()) {
            return false;
        }
        if (stands(row, existing.get().fromOn())) {
            var until = until(row, existing.get().fromOn());
            if (!Objects.equals(until, existing.get().untilOn())) {
                end(row, existing.get(), until);
            }
        }
        return true;
    }

    private Optional<Office> existing(OfficeRow row) {
        return state.officesIn(row.branchId()).stream()
                .filter(office ->
                        office.kind() == row.kind() && office.memberId().equals(row.memberId()))
                .filter(office -> row.fromOn() == null
                        ? office.untilOn() == null
                        : office.fromOn().equals(row.fromOn()))
                .findFirst();
    }

    private void end(OfficeRow row, Office existing, LocalDate until) {
        plan.write(Entry.endedOffice(existing, until));
        plan.tell(new OfficeChanged(
                row.branchId(), row.kind(), row.memberId(), existing.fromOn(), until, plan.defaultReason));
        change(row, Change.Kind.CHANGED, existing.fromOn(), until);
        state.officesIn(row.branchId()).remove(existing);
        state.officesIn(row.branchId())
                .add(new Office(row.branchId(), row.kind(), row.memberId(), existing.fromOn(), until));
    }

    private void appoint(OfficeRow row) {
        var from = plan.day(row.fromOn());
        if (!stands(row, from)) {
            return;
        }
        if (!state.branchOf(row.memberId(), from).equals(Optional.of(row.branchId()))) {
            fault(
                    row,
                    MEMBER_ID,
                    row.memberId(),
                    "roster.fault.office.otherBranch",
                    people.name(row.memberId()),
                    from.toString(),
                    state.branches.get(row.branchId()).name());
            return;
        }
        var office = new Office(row.branchId(), row.kind(), row.memberId(), from, until(row, from));
        var same = state.officesIn(row.branchId()).stream()
                .filter(other -> other.kind() == row.kind() && other.memberId().equals(row.memberId()))
                .filter(other -> overlap(other, office))
                .findFirst();
        if (same.isPresent()) {
            fault(
                    row,
                    OFFICE_FROM,
                    row.fromOn(),
                    "roster.fault.office.held",
                    same.get().fromOn().toString());
            return;
        }
        plan.write(Entry.newOffice(office));
        plan.tell(new OfficeChanged(
                office.branchId(), office.kind(), office.memberId(), from, office.untilOn(), plan.defaultReason));
        change(row, Change.Kind.NEW, from, office.untilOn());
        state.officesIn(row.branchId()).add(office);
    }

    private boolean stands(OfficeRow row, LocalDate from) {
        var earlier = first.putIfAbsent(new Key(row.branchId(), row.kind(), row.memberId(), from), row.row());
        if (earlier != null) {
            fault(row, MEMBER_ID, row.memberId(), "roster.fault.twice", earlier);
            return false;
        }
        if (!state.branches.containsKey(row.branchId())) {
            if (!sheets.mentionedBranches.contains(row.branchId())) {
                fault(row, MEMBER_BRANCH, row.branchId(), "roster.branch.unknown", row.branchId());
            }
            return false;
        }
        if (row.untilOn() != null && !row.untilOn().isAfter(from)) {
            fault(row, OFFICE_UNTIL, row.untilOn(), "roster.fault.office.endsBefore", from.toString());
            return false;
        }
        return people.find(Sheet.OFFICES, row.row(), MEMBER_ID, row.memberId(), MEMBER_NAME, row.memberName())
                .isPresent();
    }

    private LocalDate until(OfficeRow row, LocalDate from) {
        return People.earlier(row.untilOn(), people.endOfStay(row.memberId(), from, true));
    }

    private void onlySecretary(OfficeRow row) {
        var from = plan.day(row.fromOn());
        var secretaries = state.officesIn(row.branchId()).stream()
                .filter(office -> office.kind() == OfficeKind.SECRETARY)
                .toList();
        secretaries.stream()
                .filter(office -> office.memberId().equals(row.memberId()) && office.holdsOn(from))
                .flatMap(own -> secretaries.stream().filter(other -> other != own && overlap(own, other)))
                .findFirst()
                .ifPresent(other -> fault(
                        row,
                        MEMBER_ID,
                        row.memberId(),
                        "roster.fault.office.twoSecretaries",
                        people.name(other.memberId()),
                        other.memberId(),
                        other.fromOn().toString()));
    }

    private static boolean overlap(Office one, Office other) {
        return (other.untilOn() == null || one.fromOn().isBefore(other.untilOn()))
                && (one.untilOn() == null || other.fromOn().isBefore(one.untilOn()));
    }

    private void change(OfficeRow row, Change.Kind kind, LocalDate from, LocalDate until) {
        plan.change(
                Sheet.OFFICES,
                row.row(),
                kind,
                until == null ? "roster.change.office" : "roster.change.office.until",
                state.branches.get(row.branchId()).name(),
                row.kind().text(),
                people.name(row.memberId()),
                from.toString(),
                until == null ? "" : until.toString());
    }

    private void fault(OfficeRow row, Column column, Object value, String reason, Object... arguments) {
        faults.add(Sheet.OFFICES, row.row(), column, value, reason, arguments);
    }
}
