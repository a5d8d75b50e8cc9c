package org.zhengchuang.calendar;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** A day that the factory had entered is again as the announced calendar has it. */
public record CalendarDayRemoved(LocalDate day, String name) implements DomainEvent {

    @Override
    public String subjectId() {
        return day.toString();
    }
}
