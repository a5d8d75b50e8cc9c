package org.zhengchuang.roster.web;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Readers;
import org.zhengchuang.roster.Roster;

/**
 * Who may read and change what of the roster; {@code @PreAuthorize} and templates ask it. The office reads and changes
 * everything; leading group, Party committee, discipline and auditors read everything; everybody reads his own branch,
 * and its secretary names its owners and substitutes (R40).
 */
@Component("rosterAccess")
public class RosterAccess {

    private final Readers readers;
    private final Roster roster;

    RosterAccess(Readers readers, Roster roster) {
        this.readers = readers;
        this.roster = roster;
    }

    public boolean readsAll() {
        return readers.seesFactory(person()) || has("ROLE_ADMIN");
    }

    public boolean reads(String branchId) {
        return readsAll() || branchId.equals(ownBranch());
    }

    /** The office; and as long as there is no office yet, the administrator, who else could not hand over the system. */
    public boolean changesAll() {
        return has("ROLE_OFFICE") || has("ROLE_ADMIN") && nobodyInOffice();
    }

    /** Whether he may name owners and substitutes in this branch. */
    public boolean leads(String branchId) {
        return changesAll()
                || roster.offices(branchId).stream()
                        .anyMatch(office -> office.kind() == OfficeKind.SECRETARY
                                && office.memberId().equals(person().getName()));
    }

    /** The branch of whoever is signed in, or {@code null} where he has none. */
    String ownBranch() {
        return readers.branchOf(person()).orElse(null);
    }

    private boolean nobodyInOffice() {
        return roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).stream()
                .noneMatch(holder -> holder.active() && holder.account());
    }

    private static boolean has(String authority) {
        return person().getAuthorities().stream()
                .anyMatch(granted -> granted.getAuthority().equals(authority));
    }

    private static Authentication person() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
