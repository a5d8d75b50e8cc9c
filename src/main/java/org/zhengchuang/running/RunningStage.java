package org.zhengchuang.running;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Refusal;

/** When the running stage of a campaign is, by the implementation plan in force. */
@Component
class RunningStage {

    /** How long a measure may take that is adopted when the stage is already over. */
    private static final int DAYS_AFTERWARDS = 5;

    private static final int DAYS_BEFORE = 5;

    private final Schedules schedules;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    RunningStage(Schedules schedules, WorkCalendars calendars, JdbcClient jdbc, Clock clock) {
        this.schedules = schedules;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The first day by the plan, or the day of the gate before it where the campaign was quicker than its plan. */
    LocalDate begins(String campaignId) {
        var planned = milestone(campaignId).startsOn();
        return jdbc.sql("select passed_at from gate_passed where campaign_id = :campaignId and gate = :gate")
                .param("campaignId", campaignId)
                .param("gate", Gate.G2.name())
                .query(OffsetDateTime.class)
                .optional()
                .map(passed -> passed.atZoneSameInstant(clock.getZone()).toLocalDate())
                .filter(passed -> passed.isBefore(planned))
                .orElse(planned);
    }

    /** Its last day, where there is an implementation plan already. */
    Optional<LocalDate> plannedEnd(String campaignId) {
        return schedules.milestone(campaignId, CampaignStage.RUNNING).map(Milestone::endsOn);
    }

    LocalDate ends(String campaignId) {
        return milestone(campaignId).endsOn();
    }

    OffsetDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(clock.getZone()).toOffsetDateTime();
    }

    boolean isOver(String campaignId) {
        return !OffsetDateTime.now(clock).isBefore(endOf(ends(campaignId)));
    }

    boolean isWorkday(LocalDate day) {
        return calendars.current().isWorkday(day);
    }

    /** The last working day for a measure that is adopted today: within the stage, unless that is as good as over. */
    LocalDate latestForMeasures(String campaignId) {
        var calendar = calendars.current();
        var ends = ends(campaignId);
        var last = calendar.isWorkday(ends) ? ends : calendar.previousWorkday(ends);
        return calendar.plus(today(), 1).isAfter(last) ? calendar.plus(today(), DAYS_AFTERWARDS) : last;
    }

    /** The day that is suggested for a measure: a working week before the stage ends, so that lateness can be made good. */
    LocalDate usualForMeasures(String campaignId) {
        var suggested = calendars.current().plus(latestForMeasures(campaignId), -DAYS_BEFORE);
        var earliest = calendars.current().plus(today(), 0);
        return suggested.isBefore(earliest) ? earliest : suggested;
    }

    private Milestone milestone(String campaignId) {
        return schedules
                .milestone(campaignId, CampaignStage.RUNNING)
                .orElseThrow(() -> new Refusal("running.no-milestone"));
    }
}
