package org.zhengchuang.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** How far somebody sees beyond what is his own: over the factory, over his branch, or not at all. */
@Component
class Sight {

    private static final Set<String> FACTORY =
            Set.of("ROLE_OFFICE", "ROLE_LEADING_GROUP", "ROLE_PARTY_COMMITTEE", "ROLE_DISCIPLINE", "ROLE_AUDITOR");
    private static final Set<String> BRANCH = Set.of("ROLE_SECRETARY", "ROLE_COMMITTEE");

    private final Roster roster;

    Sight(Roster roster) {
        this.roster = roster;
    }

    boolean overFactory(Authentication person) {
        return has(person, FACTORY);
    }

    /** The branch for which he answers with others on its committee. */
    Optional<String> overBranch(Authentication person) {
        return has(person, BRANCH) ? ownBranch(person) : Optional.empty();
    }

    Optional<String> ownBranch(Authentication person) {
        return roster.find(person.getName()).map(Member::branchId);
    }

    private static boolean has(Authentication person, Set<String> authorities) {
        return person.getAuthorities().stream().anyMatch(one -> authorities.contains(one.getAuthority()));
    }
}
