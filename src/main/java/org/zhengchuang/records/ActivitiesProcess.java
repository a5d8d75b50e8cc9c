package org.zhengchuang.records;

import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.roster.Roster;

/** What activity.bpmn asks. */
@ProcessBean("activities")
public class ActivitiesProcess {

    private final Activities activities;
    private final Roster roster;

    ActivitiesProcess(Activities activities, Roster roster) {
        this.activities = activities;
        this.roster = roster;
    }

    /** Who puts the activity down: who began to, or when he has left the committee its secretary. */
    public String recorderOf(String branchId, String recorderId) {
        return activities.mayRecord(branchId, recorderId)
                ? roster.actingFor(recorderId, roster.today()).orElse(recorderId)
                : roster.secretaryOn(branchId, roster.today());
    }
}
