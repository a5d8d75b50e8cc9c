package org.zhengchuang.calendar;

import org.zhengchuang.engine.DomainEvent;

/** The announced holidays of a year were added, or given anew, by a file. */
public record CalendarYearAdded(int year, String source) implements DomainEvent {

    @Override
    public String subjectId() {
        return String.valueOf(year);
    }
}
