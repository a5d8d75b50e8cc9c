package org.zhengchuang.deadlines;

import org.zhengchuang.engine.DomainEvent;

/** A person gave his calendar feed a new address, or ended it ({@code open} is false). */
public record CalendarFeedChanged(String personId, boolean open) implements DomainEvent {

    @Override
    public String subjectId() {
        return personId;
    }
}
