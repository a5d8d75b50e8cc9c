package org.zhengchuang.roster;

import java.time.LocalDate;

/**
 * That a member holds an office in a branch.
 *
 * @param untilOn the first day on which he no longer holds it, or {@code null}
 */
public record Office(String branchId, OfficeKind kind, String memberId, LocalDate fromOn, LocalDate untilOn) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromOn) && (untilOn == null || day.isBefore(untilOn));
    }
}
