package org.zhengchuang.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.Text;
import org.zhengchuang.records.Paper;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/**
 * 起草活动计划: both ends, the main problems, what the rule book's items mean for the branch's members, and measures in all
 * three directions (R13-R17, R26, R43, R46, R47).
 */
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
            @Size(max = 1000) String leftOut,
            @Size(max = 500) String sameReason,
            @Valid List<@NotNull Cited> citations,
            @NotNull @Valid List<@NotNull Target> targets,
            @NotEmpty @Size(max = 60) @Valid List<@NotNull Measure> measures) {

        Form {
            citations = citations == null ? List.of() : citations;
        }

        /** @param id of the registered paper */
        record Cited(
                @NotBlank String id,
                @NotBlank @Size(min = 10, max = 2000) String how) {}

        /** @param code of the rule book's item */
        record Target(
                @NotBlank String code,
                @NotBlank @Size(max = 300) String text) {}

        record Measure(
                @NotBlank @Size(max = 500) String text,
                @NotNull Plan.Direction direction,
                @NotNull Plan.Area area,
                @NotBlank String centralTask,
                @NotBlank String responsible,
                @NotNull LocalDate due,
                @NotBlank @Size(max = 300) String target) {}
    }

    private final Plans plans;
    private final PlanComparison comparison;
    private final PlanView view;
    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Papers papers;
    private final RuleBooks ruleBooks;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    DraftPlan(
            Plans plans,
            PlanComparison comparison,
            PlanView view,
            Campaigns campaigns,
            Schedules schedules,
            Papers papers,
            RuleBooks ruleBooks,
            Roster roster,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.comparison = comparison;
        this.view = view;
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.papers = papers;
        this.ruleBooks = ruleBooks;
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
        var last = plans.latest(task.campaignId(), task.branchId());
        form.put("citations", citations(task, last.map(Plan::citations).orElse(List.of())));
        form.put("targets", targets(task, last.map(Plan::targets).orElse(List.of())));
        last.ifPresent(plan -> put(form, plan));
        return form;
    }

    /** The registered papers from above, with what was written of them before. */
    private List<Map<String, String>> citations(TaskContext task, List<Plan.Citation> before) {
        var written = before.stream().collect(Collectors.toMap(Plan.Citation::paperId, Plan.Citation::how));
        return papers.all(task.campaignId(), PaperKind.NOTICE).stream()
                .map(paper -> {
                    Map<String, String> row = new HashMap<>();
                    row.put("id", paper.id());
                    row.put("paper", paper.title() + " " + paper.number());
                    row.put("how", written.get(paper.id()));
                    return row;
                })
                .toList();
    }

    /** The rule book's items for members, with what was made of them before. */
    private List<Map<String, String>> targets(TaskContext task, List<Plan.Target> before) {
        var written = before.stream().collect(Collectors.toMap(Plan.Target::itemCode, Plan.Target::text));
        return items(task)
                .map(item -> {
                    Map<String, String> row = new HashMap<>();
                    row.put("code", item.code());
                    row.put("name", item.name());
                    row.put("text", written.get(item.code()));
                    return row;
                })
                .toList();
    }

    private Stream<RuleItem> items(TaskContext task) {
        return ruleBooks.frozen(task.campaignId()).items(Track.MEMBER).stream();
    }

    private void put(Map<String, Object> form, Plan last) {
        form.put("returned", view.returned(last));
        form.put("alike", comparison.sentence(last));
        form.put("fromAbove", last.fromAbove());
        form.put("production", last.production());
        form.put("thinking", last.thinking());
        form.put("thinkingSource", last.thinkingSource());
        form.put("problems", last.problems());
        form.put("leftOut", last.leftOut());
        form.put("sameReason", last.sameReason());
        form.put("measures", last.measures());
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
        var plan = plan(form, task);
        comparison.nearest(plan).filter(near -> plan.sameReason() == null).ifPresent(near -> {
            throw new Refusal("planning.alike", near.branch(), near.percent(), near.quoted());
        });
        int version = plans.draft(plan);
        events.publishEvent(new PlanDrafted(
                task.campaignId(), task.branchId(), version, form.measures().size()));
        return Routing.of(DRAFTER_ID, task.actor());
    }

    private static Plan plan(Form form, TaskContext task) {
        return new Plan(
                task.campaignId(),
                task.branchId(),
                0,
                form.fromAbove().strip(),
                form.production().strip(),
                form.thinking().strip(),
                form.thinkingSource().strip(),
                form.problems().strip(),
                Text.orNull(form.leftOut()),
                Text.orNull(form.sameReason()),
                task.actor(),
                null,
                Plan.Status.DRAFTED,
                null,
                null,
                form.citations().stream()
                        .map(cited -> new Plan.Citation(cited.id(), cited.how().strip()))
                        .toList(),
                form.targets().stream()
                        .map(target ->
                                new Plan.Target(target.code(), target.text().strip()))
                        .toList(),
                form.measures().stream()
                        .map(measure -> new Plan.Measure(
                                measure.text().strip(),
                                measure.direction(),
                                measure.area(),
                                measure.centralTask(),
                                measure.responsible(),
                                measure.due(),
                                measure.target().strip()))
                        .toList());
    }

    private void check(Form form, TaskContext task) {
        var members = roster.memberNames(task.branchId());
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
        Rows.covering(registered(task), form.citations(), Form.Cited::id);
        Rows.covering(
                items(task)
                        .collect(Collectors.toMap(
                                RuleItem::code, RuleItem::name, (one, other) -> one, LinkedHashMap::new)),
                form.targets(),
                Form.Target::code);
        var lacking = Stream.concat(
                        Arrays.stream(Plan.Direction.values())
                                .filter(direction ->
                                        form.measures().stream().noneMatch(measure -> measure.direction() == direction))
                                .map(direction -> Text.of("planning.direction." + direction)),
                        Arrays.stream(Plan.Area.values())
                                .filter(area -> form.measures().stream().noneMatch(measure -> measure.area() == area))
                                .map(area -> Text.of("planning.area." + area)))
                .toList();
        if (!lacking.isEmpty() && Text.orNull(form.leftOut()) == null) {
            throw new Refusal("planning.direction-lacking", Text.list(lacking));
        }
    }

    /** The papers that a plan has to cite: number to title. */
    private Map<String, String> registered(TaskContext task) {
        return papers.all(task.campaignId(), PaperKind.NOTICE).stream()
                .collect(Collectors.toMap(Paper::id, Paper::title, (one, other) -> one, LinkedHashMap::new));
    }
}
