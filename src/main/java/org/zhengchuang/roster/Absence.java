package org.zhengchuang.roster;

import java.time.LocalDate;

/** That a member is away, both days included, and who acts for him meanwhile (F4). */
public record Absence(String memberId, LocalDate fromOn, LocalDate toOn, String substituteId, String reason) {}
