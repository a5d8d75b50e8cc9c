package org.zhengchuang.records;

import java.time.LocalDate;

/**
 * One person (or branch) at one meeting.
 *
 * @param reason why absent
 * @param madeUpOn when the absentee made up for it (补课), null while he has not
 */
public record Attendance(String subjectId, Presence presence, String reason, LocalDate madeUpOn, String madeUpHow) {}
