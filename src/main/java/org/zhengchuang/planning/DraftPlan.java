package org.zhengchuang.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.Text;
import org.zhengchuang.records.Paper;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** 起草活动计划: both ends, the main problems, and measures in all three directions (R13-R17, R43, R46, R47). */
@Component
class DraftPlan implements TaskForm<DraftPlan.Form> {

    /** Who drafted; the next office up signs. */
    static final ProcessVariable<String> DRAFTER_ID = ProcessVariable.of("drafterId", String.class);

    record Form(
            @NotBlank @Size(max = 5000) String fromAbove,
            @NotBlank @Size(max = 5000) String production,
            @NotBlank @Size(max = 5000) String thinking,
            @NotBlank @Size(max = 500) String thinkingSource,
            @NotBlank @Size(max = 5000) String problems,
            @NotEmpty @Size(max = 60) @Valid List<Measure> measures) {

        record Measure(
                @NotBlank @Size(max = 500) String text,
                @NotNull Plan.Direction direction,
                @NotBlank String centralTask,
                @NotBlank String responsible,
                @NotNull LocalDate due,
                @NotBlank @Size(max = 300) String target) {}
    }

    private final Plans plans;
    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Papers papers;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    DraftPlan(
            Plans plans,
            Campaigns campaigns,
            Schedules schedules,
            Papers papers,
            Roster roster,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.papers = papers;
        this.roster = roster;
        this.events = events;
    }

    @Override
    public String task() {
        return "Task_DraftPlan";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var form = new HashMap<String, Object>();
        form.put(
                "papers",
                papers.all(task.campaignId(), PaperKind.NOTICE).stream()
                        .map(Paper::title)
                        .collect(Collectors.joining("\n")));
        form.put(
                "people",
                roster.members(task.branchId()).stream()
                        .map(member -> Map.of("id", member.id(), "name", member.name()))
                        .toList());
        form.put(
                "centralTasks",
                centralTasks(task).stream()
                        .map(line -> Map.of("id", line, "name", line))
                        .toList());
        form.put("measures", List.of());
        plans.latest(task.campaignId(), task.branchId()).ifPresent(last -> {
            form.put("returned", last.opinion());
            form.put("fromAbove", last.fromAbove());
            form.put("production", last.production());
            form.put("thinking", last.thinking());
            form.put("thinkingSource", last.thinkingSource());
            form.put("problems", last.problems());
            form.put("measures", last.measures());
        });
        return form;
    }

    private List<String> centralTasks(TaskContext task) {
        return campaigns
                .get(task.campaignId())
                .centralTasks()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        check(form, task);
        int version = plans.draft(new Plan(
                task.campaignId(),
                task.branchId(),
                0,
                form.fromAbove().strip(),
                form.production().strip(),
                form.thinking().strip(),
                form.thinkingSource().strip(),
                form.problems().strip(),
                task.actor(),
                null,
                Plan.Status.DRAFTED,
                null,
                form.measures().stream()
                        .map(measure -> new Plan.Measure(
                                measure.text().strip(),
                                measure.direction(),
                                measure.centralTask(),
                                measure.responsible(),
                                measure.due(),
                                measure.target().strip()))
                        .toList()));
        events.publishEvent(new PlanDrafted(
                task.campaignId(), task.branchId(), version, form.measures().size()));
        return Routing.of(DRAFTER_ID, task.actor());
    }

    private void check(Form form, TaskContext task) {
        var members = Members.namesIn(roster, task.branchId());
        var tasks = centralTasks(task);
        var lastDay = schedules
                .milestone(task.campaignId(), CampaignStage.RUNNING)
                .orElseThrow()
                .endsOn();
        for (var measure : form.measures()) {
            if (!members.containsKey(measure.responsible())) {
                throw new Refusal("planning.measure.foreign", measure.text(), measure.responsible());
            }
            if (!tasks.contains(measure.centralTask())) {
                throw new Refusal("planning.measure.no-central-task", measure.text());
            }
            if (measure.due().isBefore(roster.today()) || measure.due().isAfter(lastDay)) {
                throw new Refusal("planning.measure.due", measure.text(), lastDay.toString());
            }
        }
        var lacking = Arrays.stream(Plan.Direction.values())
                .filter(direction -> form.measures().stream().noneMatch(measure -> measure.direction() == direction))
                .map(direction -> Text.of("planning.direction." + direction))
                .toList();
        if (!lacking.isEmpty()) {
            throw new Refusal("planning.direction-lacking", Text.list(lacking));
        }
    }
}
