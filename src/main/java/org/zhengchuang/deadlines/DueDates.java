package org.zhengchuang.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.DecisionTables;
import org.zhengchuang.roster.Roster;

/**
 * When a task is due: the table {@code due-dates.dmn}, which the office can change, says from where and how many working
 * days; the campaign's milestones and the calendar give the day. A deadline ends at 23:59:59 of a working day.
 */
@Component
class DueDates {

    private static final String TABLE = "due-dates";

    /**
     * What the table says of a task.
     *
     * @param stage the stage it belongs to, or null outside every stage
     * @param from where the days are counted from
     * @param workingDays how many; negative before
     */
    record Rule(String stage, From from, int workingDays) {}

    enum From {
        /** The day on which the task comes to be. */
        OPENED,
        /** The first day of the stage, by the plan in force. */
        STAGE_START,
        /** The last day of the stage, by the plan in force. */
        STAGE_END
    }

    private final DecisionTables tables;
    private final WorkCalendars calendars;
    private final Schedules schedules;
    private final Roster roster;
    private final java.time.Clock clock;

    DueDates(
            DecisionTables tables, WorkCalendars calendars, Schedules schedules, Roster roster, java.time.Clock clock) {
        this.tables = tables;
        this.calendars = calendars;
        this.schedules = schedules;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param campaignId the campaign, or null outside every campaign
     * @param task the id of the user task in its model
     * @return the end of the last day; never before tomorrow's, so that nobody is late before he could begin
     */
    OffsetDateTime dueBy(String campaignId, String task) {
        return dueBy(campaignId, task, roster.today());
    }

    /** The same for a task that came to be on that day, by the plan that is in force now. */
    OffsetDateTime dueBy(String campaignId, String task, LocalDate opened) {
        var rule = rule(task).orElseThrow(() -> new IllegalStateException(TABLE + " has no line for " + task));
        var calendar = calendars.current();
        var stageEnd = milestoneEnd(campaignId, rule);
        LocalDate day = switch (rule.from()) {
            case OPENED -> calendar.plus(opened, rule.workingDays());
            case STAGE_START ->
                milestoneStart(campaignId, rule)
                        .map(start -> calendar.plus(start, rule.workingDays()))
                        .orElseGet(() -> calendar.plus(opened, Math.abs(rule.workingDays())));
            case STAGE_END ->
                stageEnd.map(end -> calendar.plus(end, rule.workingDays()))
                        .orElseGet(() -> calendar.plus(opened, Math.abs(rule.workingDays())));
        };
        if (rule.from() == From.OPENED && stageEnd.isPresent() && day.isAfter(stageEnd.get())) {
            day = stageEnd.get();
        }
        var earliest = calendar.plus(opened, 1);
        return calendar.endOf(day.isBefore(earliest) ? earliest : day, clock.getZone());
    }

    /** The last day of the stage to which the duty belongs, where it belongs to one. */
    Optional<LocalDate> stageEnd(Duty duty) {
        return rule(duty.task()).flatMap(rule -> milestoneEnd(duty.campaignId(), rule));
    }

    private Optional<LocalDate> milestoneEnd(String campaignId, Rule rule) {
        return stage(rule)
                .flatMap(stage -> schedules.milestone(campaignId, stage))
                .map(milestone -> milestone.endsOn());
    }

    private Optional<LocalDate> milestoneStart(String campaignId, Rule rule) {
        return stage(rule)
                .flatMap(stage -> schedules.milestone(campaignId, stage))
                .map(milestone -> milestone.startsOn());
    }

    /** Supervision and publicity run beside the running stage and end with it. */
    private static Optional<CampaignStage> stage(Rule rule) {
        return Optional.ofNullable(rule.stage()).map(stage -> switch (stage) {
            case "SUPERVISION", "PUBLICITY" -> CampaignStage.RUNNING;
            default -> CampaignStage.valueOf(stage);
        });
    }

    /**
     * What the table says of the task; nothing where it has no line for it: such a task belongs to no stage.
     *
     * @throws IllegalStateException where the table has several lines for it: a fault of the table, not of a user
     */
    Optional<Rule> rule(String task) {
        var lines = tables.ask(TABLE, Map.of("task", task));
        if (lines.size() > 1) {
            throw new IllegalStateException(TABLE + " has " + lines.size() + " lines for " + task);
        }
        return lines.stream()
                .findFirst()
                .map(line -> new Rule(
                        (String) line.get("stage"),
                        From.valueOf((String) line.get("from")),
                        ((Number) line.get("workingDays")).intValue()));
    }
}
