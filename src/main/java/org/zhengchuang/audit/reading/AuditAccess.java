package org.zhengchuang.audit.reading;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * Who may read what: auditors, discipline and whoever runs the campaign read everything, the committee of a branch its
 * branch's, everybody what he did and what concerns him. Nobody changes anything.
 */
@Component("auditAccess")
public class AuditAccess {

    private static final Set<String> READERS =
            Set.of("ROLE_AUDITOR", "ROLE_DISCIPLINE", "ROLE_OFFICE", "ROLE_LEADING_GROUP", "ROLE_PARTY_COMMITTEE");

    private static final Set<String> OF_BRANCH = Set.of("ROLE_SECRETARY", "ROLE_COMMITTEE");

    private final Roster roster;

    AuditAccess(Roster roster) {
        this.roster = roster;
    }

    public boolean readsAll() {
        return has(READERS);
    }

    /** @param businessKey such as {@code 2026/B01/M0110} */
    public boolean readsInstance(String businessKey) {
        if (readsAll()) {
            return true;
        }
        var ids = businessKey == null ? new String[0] : businessKey.split("/");
        var scope = scope();
        return ids.length > 1 && ids[1].equals(scope.branchId()) || ids.length > 2 && ids[2].equals(scope.person());
    }

    Scope scope() {
        var person = person().getName();
        var branch = has(OF_BRANCH) ? roster.find(person).map(Member::branchId).orElse(null) : null;
        return new Scope(readsAll(), branch, person);
    }

    private static boolean has(Set<String> roles) {
        return person().getAuthorities().stream().anyMatch(granted -> roles.contains(granted.getAuthority()));
    }

    private static Authentication person() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
