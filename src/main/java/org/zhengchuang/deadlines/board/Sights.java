package org.zhengchuang.deadlines.board;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.Readers;
import org.zhengchuang.roster.Roster;

/** Says what whoever is signed in may see of the ledger. */
@Component
class Sights {

    private final Readers readers;
    private final Roster roster;

    Sights(Readers readers, Roster roster) {
        this.readers = readers;
        this.roster = roster;
    }

    Sight mine() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var id = signedIn.getName();
        var branch = readers.branchOf(signedIn).orElse(null);
        var departments = departmentsOf(id);
        return new Sight(
                readsAll(signedIn) || looksAtAll(departments),
                id,
                branch,
                branch != null && onCommittee(id),
                departments);
    }

    private boolean readsAll(Authentication signedIn) {
        return readers.seesFactory(signedIn)
                || signedIn.getAuthorities().stream().anyMatch(role -> "ROLE_ADMIN".equals(role.getAuthority()));
    }

    /** Of the department's person on this day: he, or who acts for him. */
    private Set<String> departmentsOf(String person) {
        return roster.departments().stream()
                .map(Department::id)
                .filter(id -> roster.departmentPersonOn(id, roster.today()).equals(person))
                .collect(Collectors.toSet());
    }

    /** A department that looks after no branch of its own looks at all of them, as in the supervision (R53). */
    private boolean looksAtAll(Set<String> departments) {
        return departments.stream()
                .anyMatch(id -> roster.branchesOfDepartment(id).isEmpty());
    }

    private boolean onCommittee(String person) {
        return !roster.officesOf(person).isEmpty();
    }
}
