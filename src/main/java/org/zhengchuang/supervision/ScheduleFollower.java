package org.zhengchuang.supervision;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.ScheduleApproved;
import org.zhengchuang.engine.Timers;

/** A changed plan moves the days of the cycles that have not opened yet. */
@Component
class ScheduleFollower {

    private final Timers timers;

    ScheduleFollower(Timers timers) {
        this.timers = timers;
    }

    @EventListener
    void on(ScheduleApproved approved) {
        timers.reconsider("supervision", approved.campaignId());
    }
}
