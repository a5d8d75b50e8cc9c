package org.zhengchuang.deadlines;

import java.time.LocalTime;
import java.util.Date;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.engine.Refusal;

/** What the models ask of the deadlines. Dates go to the engine as it wants them. */
@ProcessBean("deadlines")
public class DeadlinesProcess {

    private final DueDates dueDates;
    private final Schedules schedules;
    private final Duties duties;
    private final Watch watch;
    private final Lights lights;
    private final java.time.Clock clock;

    DeadlinesProcess(
            DueDates dueDates, Schedules schedules, Duties duties, Watch watch, Lights lights, java.time.Clock clock) {
        this.dueDates = dueDates;
        this.schedules = schedules;
        this.duties = duties;
        this.watch = watch;
        this.lights = lights;
        this.clock = clock;
    }

    /** When this task of a campaign is due; every user task's due date in every model. */
    public Date dueBy(String campaignId, String task) {
        return Date.from(dueDates.dueBy(campaignId, task).toInstant());
    }

    /** The same for a task outside every campaign. */
    public Date dueOutside(String task) {
        return Date.from(dueDates.dueBy(null, task).toInstant());
    }

    /** The beginning of a stage's first day, for timers that wake a process. */
    public Date startOf(String campaignId, String stage) {
        return Date.from(milestone(campaignId, stage)
                .startsOn()
                .atStartOfDay(clock.getZone())
                .toInstant());
    }

    /** The end of a stage's last day, for timers that wake a process. */
    public Date endOf(String campaignId, String stage) {
        return Date.from(milestone(campaignId, stage)
                .endsOn()
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(clock.getZone())
                .toInstant());
    }

    private org.zhengchuang.campaign.Milestone milestone(String campaignId, String stage) {
        return schedules
                .milestone(campaignId, CampaignStage.valueOf(stage))
                .orElseThrow(() -> new Refusal("deadlines.no-milestone", stage));
    }

    /** Up to when what is due counts as near; what Tasklist's filter 即将到期 asks for. */
    public Date nearUntil() {
        return Date.from(lights.now().nearUntil().toInstant());
    }

    /** Who decides on more time for a duty. Called by {@code Task_DecideExtension} in deadline-extension.bpmn. */
    public String deciderFor(String dutyId) {
        return duties.deciderFor(dutyId);
    }

    /** Looks at everything that only time can change. Called by {@code Task_Watch} in deadline-watch.bpmn. */
    public void watch() {
        watch.look();
    }
}
