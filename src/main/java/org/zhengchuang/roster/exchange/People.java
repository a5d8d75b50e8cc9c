package org.zhengchuang.roster.exchange;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengchuang.roster.exchange.RosterState.Person;

/** The people whom rows refer to. */
class People {

    private final RosterSheets sheets;
    private final RosterState state;
    private final Faults faults;

    People(RosterSheets sheets, RosterState state, Faults faults) {
        this.sheets = sheets;
        this.state = state;
        this.faults = faults;
    }

    /** The person of that number; empty with a fault where there is none, or where the name beside it is another's. */
    Optional<Person> find(Sheet sheet, int row, Column idColumn, String id, Column nameColumn, String name) {
        var person = state.people.get(id);
        if (person == null) {
            if (!sheets.mentionedMembers.contains(id)) {
                faults.add(sheet, row, idColumn, id, "roster.member.unknown", id);
            }
            return Optional.empty();
        }
        if (name != null && !name.equals(person.name())) {
            faults.add(sheet, row, nameColumn, name, "roster.fault.name", id, person.name());
            return Optional.empty();
        }
        return Optional.of(person);
    }

    /** The same, and he must be on the roster on that day with an account. */
    Optional<Person> findSigningIn(
            Sheet sheet, int row, Column idColumn, String id, Column nameColumn, String name, LocalDate day) {
        var person = find(sheet, row, idColumn, id, nameColumn, name);
        if (person.isPresent() && state.branchOf(id, day).isEmpty()) {
            faults.add(
                    sheet,
                    row,
                    idColumn,
                    id,
                    "roster.fault.notOnRoster",
                    person.get().name(),
                    day.toString());
            return Optional.empty();
        }
        if (person.isPresent() && !person.get().account()) {
            faults.add(
                    sheet,
                    row,
                    idColumn,
                    id,
                    "roster.post.noAccount",
                    person.get().name());
            return Optional.empty();
        }
        return person;
    }

    String name(String id) {
        var person = state.people.get(id);
        return person == null ? id : person.name();
    }

    /** The first day on which he is no longer where he was on that day, or {@code null}. */
    LocalDate endOfStay(String memberId, LocalDate day, boolean inBranch) {
        var history = state.placements.getOrDefault(memberId, new TreeMap<>());
        var there = RosterState.at(history, day);
        return history.tailMap(day, false).entrySet().stream()
                .filter(next -> inBranch
                        ? !next.getValue().equals(there)
                        : next.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The earlier of the two, where {@code null} means never. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
