package org.zhengchuang.planning;

import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.records.Meeting;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;

/** What planning.bpmn asks. */
@ProcessBean("planning")
public class PlanningProcess {

    private final Meetings meetings;

    PlanningProcess(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Whether anybody who missed the conveying has not made up for it. Asked at {@code Gateway_Absentees}. */
    public boolean absenteesLeft(String campaignId, String branchId) {
        return meetings.latest(campaignId, branchId, MeetingKind.CONVEY)
                .map(Meeting::id)
                .map(meetings::stillAbsent)
                .filter(absent -> !absent.isEmpty())
                .isPresent();
    }
}
