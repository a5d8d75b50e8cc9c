package org.zhengchuang.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.TrackNames;
import org.zhengchuang.campaign.TrackNames.Named;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.evaluation.Examinations.Examination;
import org.zhengchuang.evaluation.Scores.Score;

/**
 * 逐项评分: one scorer gives every nominee whom he judges points for every item, each with its basis (R27). There is no
 * total to fill in, and nobody's own row (回避).
 */
@Component
class ScoreNominees implements TaskForm<ScoreNominees.Form> {

    private static final ProcessVariable<String> SCORER_ID = ProcessVariable.of("scorerId", String.class);

    record Form(@NotNull List<@Valid Scored> scores) {}

    record Scored(
            @NotBlank String id,
            @NotNull @PositiveOrZero BigDecimal points,
            @NotBlank @Size(min = 2, max = 1000) String basis) {}

    /** What is known of a nominee, to be read before his points are given. */
    record Known(
            String id, Named track, String name, String branchName, String deeds, String sources, String findings) {}

    /** A row of the score sheet: one nominee and one item. */
    record Asked(String id, String name, String item, BigDecimal max, BigDecimal step) {}

    private record Entry(Nominee nominee, RuleItem item) {

        String id() {
            return nominee.id() + ":" + item.code();
        }

        String name() {
            return nominee.fullName() + " " + item.name();
        }
    }

    private final Nominees nominees;
    private final TrackNames tracks;
    private final Scorers scorers;
    private final Scores scores;
    private final Examinations examinations;
    private final RuleBooks ruleBooks;
    private final ApplicationEventPublisher events;

    ScoreNominees(
            Nominees nominees,
            TrackNames tracks,
            Scorers scorers,
            Scores scores,
            Examinations examinations,
            RuleBooks ruleBooks,
            ApplicationEventPublisher events) {
        this.nominees = nominees;
        this.tracks = tracks;
        this.scorers = scorers;
        this.scores = scores;
        this.examinations = examinations;
        this.ruleBooks = ruleBooks;
        this.events = events;
    }

    @Override
    public String task() {
        return "Task_ScoreNominees";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        record Sheet(List<Known> nominees, List<Asked> scores) {}
        var examined = examinations.all(task.campaignId());
        return new Sheet(
                judgedBy(task).stream()
                        .map(nominee -> known(nominee, Optional.ofNullable(examined.get(nominee.id()))))
                        .toList(),
                owed(task).values().stream()
                        .map(entry -> new Asked(
                                entry.id(),
                                entry.nominee().fullName(),
                                entry.item().name(),
                                entry.item().maxPoints(),
                                entry.item().pointStep()))
                        .toList());
    }

    private Known known(Nominee nominee, Optional<Examination> examination) {
        return new Known(
                nominee.id(),
                tracks.of(nominee.track()),
                nominee.name(),
                nominee.branchName(),
                nominee.deeds(),
                examination.map(Examination::sources).orElse(null),
                examination.map(Examination::findings).orElse(null));
    }

    private List<Nominee> judgedBy(TaskContext task) {
        return scorers.judgedBy(task.variable(SCORER_ID), nominees.in(task.campaignId()));
    }

    private Map<String, Entry> owed(TaskContext task) {
        var book = ruleBooks.frozen(task.campaignId());
        var owed = new LinkedHashMap<String, Entry>();
        for (var nominee : judgedBy(task)) {
            for (var item : book.items(nominee.track())) {
                var entry = new Entry(nominee, item);
                owed.put(entry.id(), entry);
            }
        }
        return owed;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var owed = owed(task);
        var names = new LinkedHashMap<String, String>();
        owed.forEach((id, entry) -> names.put(id, entry.name()));
        var rows = Rows.covering(names, form.scores(), Scored::id);
        var given = new ArrayList<Score>();
        owed.forEach((id, entry) -> {
            var row = rows.get(id);
            check(entry, row.points());
            given.add(new Score(entry.nominee(), entry.item().code(), row.points(), row.basis()));
        });
        scores.record(given, ruleBooks.frozen(task.campaignId()), task.variable(SCORER_ID), task.actor());
        events.publishEvent(new NomineesScored(task.campaignId(), task.variable(SCORER_ID), (int) owed.values().stream()
                .map(entry -> entry.nominee().id())
                .distinct()
                .count()));
        return Routing.none();
    }

    private static void check(Entry entry, BigDecimal points) {
        if (points.compareTo(entry.item().maxPoints()) > 0) {
            throw new Refusal(
                    "evaluation.score.above-max",
                    entry.name(),
                    points.toPlainString(),
                    entry.item().maxPoints().toPlainString());
        }
        if (!entry.item().allows(points)) {
            throw new Refusal(
                    "evaluation.score.step",
                    entry.name(),
                    points.toPlainString(),
                    entry.item().pointStep().toPlainString());
        }
    }
}
