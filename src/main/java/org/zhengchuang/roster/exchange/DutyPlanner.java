package org.zhengchuang.roster.exchange;

import static org.zhengchuang.roster.exchange.Column.*;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.DepartmentPersonNamed;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.OwnerAppointed;
import org.zhengchuang.roster.OwnerRule;
import org.zhengchuang.roster.exchange.RosterSheets.DepartmentRow;
import org.zhengchuang.roster.exchange.RosterSheets.OwnerRow;
import org.zhengchuang.roster.exchange.RosterState.Duty;
import org.zhengchuang.roster.exchange.RosterState.Person;
import org.zhengchuang.roster.store.Entry;

/** Who answers for what: stages of branches, departments; offices and posts have their own planners. */
class DutyPlanner {

    private final RosterSheets sheets;
    private final RosterState state;
    private final Faults faults;
    private final Plan plan;
    private final People people;

    DutyPlanner(RosterSheets sheets, RosterState state, Faults faults, Plan plan) {
        this.sheets = sheets;
        this.state = state;
        this.faults = faults;
        this.plan = plan;
        this.people = new People(sheets, state, faults);
    }

    void plan() {
        new OfficePlanner(sheets, state, faults, plan, people).plan();
        owners();
        sheets.departments.forEach(this::departmentPerson);
        new PostPlanner(sheets, state, faults, plan, people).plan();
    }

    private void owners() {
        record Key(Duty duty, LocalDate from) {}
        var first = new HashMap<Key, OwnerRow>();
        sheets.owners.stream()
                .sorted(Comparator.comparing((OwnerRow row) -> plan.day(row.fromOn()))
                        .thenComparing(OwnerRow::row))
                .forEach(row -> {
                    var duty = new Duty(row.branchId(), row.stage());
                    var earlier = first.putIfAbsent(new Key(duty, plan.day(row.fromOn())), row);
                    if (earlier != null) {
                        fault(row, MEMBER_ID, row.memberId(), "roster.fault.owner.two", earlier.row());
                    } else {
                        owner(row, duty, plan.day(row.fromOn()));
                    }
                });
    }

    private void owner(OwnerRow row, Duty duty, LocalDate from) {
        var branch = state.branches.get(row.branchId());
        if (branch == null) {
            if (!sheets.mentionedBranches.contains(row.branchId())) {
                fault(row, MEMBER_BRANCH, row.branchId(), "roster.branch.unknown", row.branchId());
            }
            return;
        }
        Optional<Person> person = Optional.empty();
        if (row.memberId() != null) {
            person = people.find(Sheet.OWNERS, row.row(), MEMBER_ID, row.memberId(), MEMBER_NAME, row.memberName());
            if (person.isEmpty()) {
                return;
            }
        }
        var history = state.owners.computeIfAbsent(duty, key -> new TreeMap<>());
        var before = RosterState.at(history, from);
        var named = person.map(Person::id);
        if (before.equals(named)) {
            return;
        }
        if (person.isPresent() && objectionable(row, person.get(), branch, from)) {
            return;
        }
        if (before.isPresent() && row.reason() == null) {
            fault(row, REASON, "", "roster.fault.owner.reason", people.name(before.get()));
            return;
        }
        var reason = plan.reason(row.reason());
        plan.write(Entry.owner(row.branchId(), row.stage(), from, row.memberId(), reason, plan.recorded));
        plan.tell(new OwnerAppointed(row.branchId(), row.stage(), before.orElse(null), row.memberId(), from, reason));
        plan.change(
                Sheet.OWNERS,
                row.row(),
                before.isPresent() ? Change.Kind.CHANGED : Change.Kind.NEW,
                person.isPresent() ? "roster.change.owner" : "roster.change.owner.vacant",
                branch.name(),
                row.stage() == null ? Text.of("roster.stage.ALL") : row.stage().text(),
                person.map(Person::name).orElse(""),
                from.toString());
        history.put(from, named);
    }

    private boolean objectionable(OwnerRow row, Person person, Branch branch, LocalDate from) {
        var offices = state.officesIn(branch.id()).stream()
                .filter(office -> office.memberId().equals(person.id()) && office.holdsOn(from))
                .map(Office::kind)
                .collect(Collectors.toSet());
        var onThatDay = person.in(state.branchOf(person.id(), from).orElse(null));
        var objection = OwnerRule.objection(onThatDay, branch, offices, state.full.getOrDefault(branch.id(), 0));
        objection.ifPresent(reason -> faults.add(Sheet.OWNERS, row.row(), MEMBER_ID, row.memberId(), reason));
        return objection.isPresent();
    }

    private void departmentPerson(DepartmentRow row) {
        var history = state.departmentPeople.computeIfAbsent(row.id(), id -> new TreeMap<>());
        var from = plan.day(row.fromOn());
        var before = RosterState.at(history, from);
        if (before.equals(Optional.ofNullable(row.personId()))) {
            return;
        }
        if (row.personId() != null
                && people.findSigningIn(
                                Sheet.DEPARTMENTS,
                                row.row(),
                                PERSON_ID,
                                row.personId(),
                                PERSON_NAME,
                                row.personName(),
                                from)
                        .isEmpty()) {
            return;
        }
        plan.write(Entry.departmentPerson(row.id(), from, row.personId(), plan.defaultReason, plan.recorded));
        plan.tell(new DepartmentPersonNamed(row.id(), before.orElse(null), row.personId(), from, plan.defaultReason));
        plan.change(
                Sheet.DEPARTMENTS,
                row.row(),
                before.isPresent() ? Change.Kind.CHANGED : Change.Kind.NEW,
                row.personId() == null ? "roster.change.person.vacant" : "roster.change.person",
                row.name(),
                row.personId() == null ? "" : people.name(row.personId()),
                from.toString());
        history.put(from, Optional.ofNullable(row.personId()));
    }

    private void fault(OwnerRow row, Column column, Object value, String reason, Object... arguments) {
        faults.add(Sheet.OWNERS, row.row(), column, value, reason, arguments);
    }
}
