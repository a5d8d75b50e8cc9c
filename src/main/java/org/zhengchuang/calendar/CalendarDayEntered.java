package org.zhengchuang.calendar;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** The factory is shut on a working day, or works on a free one. */
public record CalendarDayEntered(LocalDate day, boolean working, String name) implements DomainEvent {

    @Override
    public String subjectId() {
        return day.toString();
    }
}
