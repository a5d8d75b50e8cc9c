package org.zhengchuang.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** A plan as those who decide on it read it in their forms. */
@Component
class PlanView {

    private final Plans plans;
    private final PlanComparison comparison;
    private final Papers papers;
    private final RuleBooks ruleBooks;
    private final Roster roster;
    private final MessageSource messages;

    PlanView(
            Plans plans,
            PlanComparison comparison,
            Papers papers,
            RuleBooks ruleBooks,
            Roster roster,
            MessageSource messages) {
        this.plans = plans;
        this.comparison = comparison;
        this.papers = papers;
        this.ruleBooks = ruleBooks;
        this.roster = roster;
        this.messages = messages;
    }

    Map<String, Object> of(Plan plan) {
        var view = new HashMap<String, Object>();
        view.put("branch", roster.branch(plan.branchId()).name());
        view.put("drafter", roster.member(plan.draftedBy()).name());
        view.put("version", String.valueOf(plan.version()));
        view.put("fromAbove", plan.fromAbove());
        view.put("production", plan.production());
        view.put(
                "thinking",
                messages.getMessage(
                        "planning.view.thinking", new Object[] {plan.thinking(), plan.thinkingSource()}, Locale.CHINA));
        view.put("problems", plan.problems());
        view.put("citations", String.join("\n", citations(plan)));
        view.put("targets", String.join("\n", targets(plan)));
        view.put("leftOut", plan.leftOut());
        view.put("alike", comparison.sentence(plan));
        var before = plans.before(plan);
        view.put("returned", before.map(this::returned).orElse(null));
        view.put("changes", before.map(earlier -> changes(earlier, plan)).orElse(null));
        view.put("measures", plan.measures().stream().map(this::line).collect(Collectors.joining("\n")));
        return view;
    }

    /** Why the plan was sent back: what was thought of each end, and of the whole. */
    String returned(Plan plan) {
        var judged = plan.judgement();
        var ends = judged == null
                ? Stream.<String>empty()
                : Stream.of(
                        end("above", judged.aboveGrasped(), judged.aboveOpinion()),
                        end("below", judged.belowGrasped(), judged.belowOpinion()));
        var sentences = Stream.concat(ends, Stream.ofNullable(plan.opinion())).collect(Collectors.joining("\n"));
        return sentences.isEmpty() ? null : sentences;
    }

    private String end(String end, boolean grasped, String opinion) {
        return words(
                "planning.view.end." + end + (grasped ? ".grasped" : ".not-grasped"), opinion == null ? "" : opinion);
    }

    private List<String> citations(Plan plan) {
        return plan.citations().stream()
                .map(citation -> words(
                        "planning.view.citation", papers.get(citation.paperId()).title(), citation.how()))
                .toList();
    }

    private List<String> targets(Plan plan) {
        var names = ruleBooks.frozen(plan.campaignId()).items(Track.MEMBER).stream()
                .collect(Collectors.toMap(RuleItem::code, RuleItem::name));
        return plan.targets().stream()
                .map(target -> words(
                        "planning.view.citation",
                        names.getOrDefault(target.itemCode(), target.itemCode()),
                        target.text()))
                .toList();
    }

    /** What the new version changed, section by section; an entry of a list is told whole. */
    private String changes(Plan before, Plan after) {
        var changes = Stream.of(
                        changes("fromAbove", Sentences.of(before.fromAbove()), Sentences.of(after.fromAbove())),
                        changes("citations", citations(before), citations(after)),
                        changes("production", Sentences.of(before.production()), Sentences.of(after.production())),
                        changes("thinking", thinking(before), thinking(after)),
                        changes("problems", Sentences.of(before.problems()), Sentences.of(after.problems())),
                        changes("targets", targets(before), targets(after)),
                        changes("measures", measures(before), measures(after)),
                        changes("leftOut", Sentences.of(before.leftOut()), Sentences.of(after.leftOut())))
                .filter(section -> !section.isEmpty())
                .collect(Collectors.joining("\n"));
        return changes.isEmpty() ? words("planning.view.unchanged") : changes;
    }

    private String changes(String section, List<String> before, List<String> after) {
        return Sentences.changed(before, after).stream()
                .map(change -> words(
                        change.added() ? "planning.view.added" : "planning.view.removed",
                        words("form.DraftPlan." + section),
                        change.sentence().replaceFirst("^• ", "")))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> thinking(Plan plan) {
        return Sentences.of(plan.thinking() + "\n" + plan.thinkingSource());
    }

    /** Each measure on a line of its own. */
    private List<String> measures(Plan plan) {
        return plan.measures().stream()
                .map(this::line)
                .map(line -> line.replaceAll("\\R\\s*", " "))
                .toList();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    private String line(Plan.Measure measure) {
        return messages.getMessage(
                "planning.view.measure",
                new Object[] {
                    measure.text(),
                    words("planning.direction." + measure.direction())
                            + (measure.area() == null ? "" : "；" + words("planning.area." + measure.area())),
                    measure.centralTask(),
                    roster.member(measure.responsible()).name(),
                    measure.due().toString(),
                    measure.target()
                },
                Locale.CHINA);
    }
}
