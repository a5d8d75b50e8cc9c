package org.zhengchuang.supervision.attention;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.Readers;
import org.zhengchuang.roster.Roster;

/**
 * Who sees the supervision of which branches: the factory's leading offices and the auditors of all, a department's person
 * of those he supervises, a committee of its own. Members see themselves in Tasklist, not each other here.
 */
@Component
class SupervisionAccess {

    private final Readers readers;
    private final Roster roster;

    SupervisionAccess(Readers readers, Roster roster) {
        this.readers = readers;
        this.roster = roster;
    }

    /** Whether he looks at the branch from above, or answers for it himself. */
    boolean isOfItsCommittee(Authentication person, String branchId) {
        return roster.committee(branchId).stream()
                .anyMatch(member -> member.id().equals(person.getName()));
    }

    Predicate<String> branchesOf(Authentication person) {
        if (readers.seesFactory(person)) {
            return branch -> true;
        }
        List<String> supervised = roster.departments().stream()
                .map(Department::id)
                .filter(id -> roster.departmentPersonOn(id, roster.today()).equals(person.getName()))
                .flatMap(id -> roster.branchesOfDepartment(id).stream())
                .map(branch -> branch.id())
                .toList();
        return branch -> supervised.contains(branch) || isOfItsCommittee(person, branch);
    }
}
