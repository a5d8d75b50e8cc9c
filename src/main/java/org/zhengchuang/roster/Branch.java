package org.zhengchuang.roster;

import java.time.LocalDate;

/**
 * A branch (党支部): does the campaign's work, and is a candidate itself.
 *
 * @param id its code, such as {@code B01}
 * @param closedOn the first day on which it no longer exists, or {@code null}
 * @param departmentId the department that supervises it (联系部门), or {@code null}
 */
public record Branch(String id, String name, LocalDate openedOn, LocalDate closedOn, String departmentId) {

    public boolean openOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
    }
}
