package org.zhengchuang.launch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.calendar.BackSchedule;
import org.zhengchuang.calendar.StageLengths;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/**
 * 制订活动实施方案: the milestones, counted back from the commendation in working days and adjusted by the office. They
 * are the deadlines of every task from their approval on (R4, R55).
 */
@Component
class DraftSchedule implements TaskForm<DraftSchedule.Form> {

    record Form(
            @NotBlank @Size(max = 1000) String reason,
            @NotEmpty @Valid List<Row> milestones) {

        record Row(
                @NotBlank String stage,
                @NotNull LocalDate startsOn,
                @NotNull LocalDate endsOn,
                @NotBlank String departmentId) {}
    }

    private static final List<CampaignStage> STAGES =
            Arrays.stream(CampaignStage.values()).filter(CampaignStage::isOpen).toList();

    private final Campaigns campaigns;
    private final Schedules schedules;
    private final WorkCalendars calendars;
    private final StageLengths lengths;
    private final Roster roster;
    private final MessageSource messages;

    DraftSchedule(
            Campaigns campaigns,
            Schedules schedules,
            WorkCalendars calendars,
            StageLengths lengths,
            Roster roster,
            MessageSource messages) {
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.calendars = calendars;
        this.lengths = lengths;
        this.roster = roster;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "Task_DraftSchedule";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var campaign = campaigns.get(task.campaignId());
        var proposed = BackSchedule.of(campaign.anchorOn(), lengths.inOrder(), roster.today(), calendars.current());
        var last = schedules.latest(task.campaignId());
        var drafted = last == 0
                ? Map.<CampaignStage, Milestone>of()
                : schedules.milestones(task.campaignId(), last).stream()
                        .collect(Collectors.toMap(Milestone::stage, milestone -> milestone));
        var departments = roster.departments();
        var rows = new ArrayList<Map<String, String>>();
        for (var stage : STAGES) {
            var counted = proposed.milestone(stage.name());
            var row = new LinkedHashMap<String, String>();
            row.put("stage", stage.name());
            row.put("name", messages.getMessage("campaign.stage." + stage, null, Locale.CHINA));
            row.put(
                    "startsOn",
                    ""
                            + (drafted.isEmpty()
                                    ? counted.startsOn()
                                    : drafted.get(stage).startsOn()));
            row.put(
                    "endsOn",
                    ""
                            + (drafted.isEmpty()
                                    ? counted.endsOn()
                                    : drafted.get(stage).endsOn()));
            row.put(
                    "departmentId",
                    drafted.isEmpty()
                            ? departments.get(0).id()
                            : drafted.get(stage).departmentId());
            rows.add(row);
        }
        return Map.of(
                "anchorOn", campaign.anchorOn().toString(),
                "slack", proposed.slack(),
                "milestones", rows,
                "departments",
                        departments.stream()
                                .map(department -> Map.of("id", department.id(), "name", department.name()))
                                .toList());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var names = STAGES.stream()
                .collect(Collectors.toMap(
                        CampaignStage::name,
                        stage -> messages.getMessage("campaign.stage." + stage, null, Locale.CHINA),
                        (one, other) -> one,
                        LinkedHashMap::new));
        var rows = Rows.covering(names, form.milestones(), Form.Row::stage);
        var milestones = STAGES.stream()
                .map(stage -> milestone(stage, rows.get(stage.name())))
                .toList();
        check(milestones, campaigns.get(task.campaignId()).anchorOn());
        schedules.draft(task.campaignId(), milestones, form.reason().strip(), task.actor());
        return Routing.none();
    }

    /** Each milestone has one department and, through it, one natural person who answers for it (R51). */
    private Milestone milestone(CampaignStage stage, Form.Row row) {
        var department = roster.department(row.departmentId());
        return new Milestone(stage, row.startsOn(), row.endsOn(), department.id(), department.personId());
    }

    private void check(List<Milestone> milestones, LocalDate anchorOn) {
        LocalDate previousEnd = null;
        for (var milestone : milestones) {
            var name = Text.of("campaign.stage." + milestone.stage());
            if (milestone.endsOn().isBefore(milestone.startsOn())) {
                throw new Refusal("launch.schedule.ends-before-start", name);
            }
            if (previousEnd != null && !milestone.startsOn().isAfter(previousEnd)) {
                throw new Refusal("launch.schedule.overlaps", name);
            }
            if (milestone.stage() != CampaignStage.LAUNCH && milestone.endsOn().isBefore(roster.today())) {
                throw new Refusal("launch.schedule.in-past", name);
            }
            previousEnd = milestone.endsOn();
        }
        if (previousEnd.isAfter(anchorOn)) {
            throw new Refusal("launch.schedule.after-anchor", anchorOn.toString());
        }
    }
}
