package org.zhengchuang.roster;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * How far somebody sees beyond what is his own (谁能看到什么), the same on every page: office, leading group, Party committee,
 * discipline and auditors see the factory; who sits on a branch's committee sees his branch; everybody sees himself.
 */
@Component
public class Readers {

    private static final Set<String> FACTORY =
            Set.of("ROLE_OFFICE", "ROLE_LEADING_GROUP", "ROLE_PARTY_COMMITTEE", "ROLE_DISCIPLINE", "ROLE_AUDITOR");

    private final Roster roster;

    Readers(Roster roster) {
        this.roster = roster;
    }

    public boolean seesFactory(Authentication person) {
        return person.getAuthorities().stream().anyMatch(one -> FACTORY.contains(one.getAuthority()));
    }

    public boolean seesBranch(Authentication person, String branchId) {
        return seesFactory(person)
                || committeeOf(person).filter(own -> own.equals(branchId)).isPresent();
    }

    /** The branch for which he answers with the others on its committee. */
    public Optional<String> committeeOf(Authentication person) {
        return roster.officesOf(person.getName()).stream().map(Office::branchId).findFirst();
    }

    public Optional<String> branchOf(Authentication person) {
        return roster.find(person.getName()).map(Member::branchId);
    }
}
