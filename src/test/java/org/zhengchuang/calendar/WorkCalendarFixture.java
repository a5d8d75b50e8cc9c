package org.zhengchuang.calendar;

import java.util.Map;
import java.util.Set;

/** Calendars for tests of those who count with one. */
public final class WorkCalendarFixture {

    private WorkCalendarFixture() {}

    /** Monday to Friday, and no holiday. */
    public static WorkCalendar plainWeeks() {
        return new WorkCalendar(Set.of(), Map.of());
    }
}
