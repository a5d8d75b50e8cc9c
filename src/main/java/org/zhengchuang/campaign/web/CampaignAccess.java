package org.zhengchuang.campaign.web;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * Who sees how far whom has come. Office, leading group, Party committee, discipline and auditors see the factory; the
 * committee of a branch sees its branch; everybody sees himself. Nobody sees his neighbour's arrears.
 */
@Component("campaignAccess")
public class CampaignAccess {

    private static final Set<String> FACTORY =
            Set.of("ROLE_OFFICE", "ROLE_LEADING_GROUP", "ROLE_PARTY_COMMITTEE", "ROLE_DISCIPLINE", "ROLE_AUDITOR");
    private static final Set<String> BRANCH = Set.of("ROLE_SECRETARY", "ROLE_COMMITTEE");

    private final Roster roster;

    CampaignAccess(Roster roster) {
        this.roster = roster;
    }

    public boolean readsAll() {
        return has(FACTORY);
    }

    public boolean reads(String branchId) {
        return readsAll() || has(BRANCH) && branchId != null && branchId.equals(ownBranch());
    }

    public boolean readsMember(String memberId) {
        return memberId.equals(person().getName())
                || roster.find(memberId).map(member -> reads(member.branchId())).orElse(false);
    }

    /** The branch of whoever is signed in, or null. */
    String ownBranch() {
        return roster.find(person().getName()).map(Member::branchId).orElse(null);
    }

    private static boolean has(Set<String> authorities) {
        return person().getAuthorities().stream().anyMatch(one -> authorities.contains(one.getAuthority()));
    }

    private static Authentication person() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
