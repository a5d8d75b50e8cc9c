package org.zhengchuang.planning;

import java.util.Date;
import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.records.Meeting;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;

/** What planning.bpmn asks. */
@ProcessBean("planning")
public class PlanningProcess {

    private final Meetings meetings;
    private final PlanMeasures measures;

    PlanningProcess(Meetings meetings, PlanMeasures measures) {
        this.meetings = meetings;
        this.measures = measures;
    }

    /** Whether anybody who missed the conveying has not made up for it. Asked at {@code Gateway_Absentees}. */
    public boolean absenteesLeft(String campaignId, String branchId) {
        return meetings.latest(campaignId, branchId, MeetingKind.CONVEY)
                .map(Meeting::id)
                .map(meetings::stillAbsent)
                .filter(absent -> !absent.isEmpty())
                .isPresent();
    }

    /** Who carries out a measure of the approved plan. Asked by {@code Task_CarryOutPlanMeasure} in plan-measure.bpmn. */
    public String measureDoer(String campaignId, String branchId, String planMeasure) {
        return measures.doerOf(campaignId, branchId, planMeasure);
    }

    /** By when, as the plan says. Asked by the same. */
    public Date measureDue(String campaignId, String branchId, String planMeasure) {
        return Date.from(measures.dueOf(campaignId, branchId, planMeasure).toInstant());
    }
}
