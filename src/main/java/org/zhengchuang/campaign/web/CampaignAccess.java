package org.zhengchuang.campaign.web;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Readers;
import org.zhengchuang.roster.Roster;

/**
 * Who sees how far whom has come. Office, leading group, Party committee, discipline and auditors see the factory; the
 * committee of a branch sees its branch; everybody sees himself. Nobody sees his neighbour's arrears.
 */
@Component("campaignAccess")
public class CampaignAccess {

    private final Readers readers;
    private final Roster roster;

    CampaignAccess(Readers readers, Roster roster) {
        this.readers = readers;
        this.roster = roster;
    }

    public boolean readsAll() {
        return readers.seesFactory(person());
    }

    public boolean reads(String branchId) {
        return readers.seesBranch(person(), branchId);
    }

    public boolean readsMember(String memberId) {
        return memberId.equals(person().getName())
                || roster.find(memberId).map(member -> reads(member.branchId())).orElse(false);
    }

    /** The branch of whoever is signed in, or null. */
    String ownBranch() {
        return readers.branchOf(person()).orElse(null);
    }

    private static Authentication person() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
