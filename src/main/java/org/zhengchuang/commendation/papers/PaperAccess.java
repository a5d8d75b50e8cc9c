package org.zhengchuang.commendation.papers;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Roster;

/** Who reads a branch's own papers: the factory's offices, and whoever holds an office in that branch. */
@Component
class PaperAccess {

    private static final Set<String> READERS =
            Set.of("ROLE_OFFICE", "ROLE_LEADING_GROUP", "ROLE_PARTY_COMMITTEE", "ROLE_DISCIPLINE", "ROLE_AUDITOR");

    private final Roster roster;

    PaperAccess(Roster roster) {
        this.roster = roster;
    }

    boolean reads(Authentication person, String branchId) {
        return branchId == null
                || person.getAuthorities().stream().anyMatch(role -> READERS.contains(role.getAuthority()))
                || roster.officesOf(person.getName()).stream()
                        .anyMatch(office -> office.branchId().equals(branchId));
    }
}
