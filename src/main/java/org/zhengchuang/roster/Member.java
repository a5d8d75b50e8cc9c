package org.zhengchuang.roster;

import java.time.LocalDate;

/**
 * A Party member (党员) as the roster knows him on a day.
 *
 * @param id the member number, letters and digits only because it is the account's id too
 * @param branchId his branch on that day, or {@code null} when he is not on the roster
 * @param account whether he signs in himself; for whom does not, his branch's owner fills in ({@link Roster#doerFor})
 * @param joinedPartyOn 入党日期, or {@code null} where it is not known
 */
public record Member(
        String id,
        String name,
        String branchId,
        Standing standing,
        boolean account,
        LocalDate joinedPartyOn,
        String phone,
        String email) {

    /** Whether he is on the roster on the day this was asked for. */
    public boolean active() {
        return branchId != null;
    }

    /** 正式党员: he has a vote, unless it is suspended ({@link Roster#voters}). */
    public boolean full() {
        return standing == Standing.FULL;
    }
}
