package org.zhengchuang.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleExtra;
import org.zhengchuang.campaign.RuleExtra.Kind;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackNames;
import org.zhengchuang.campaign.TrackNames.Named;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.evaluation.Examinations.Examination;

/** 组织考察: the organisation department examines every nominee and says from which sources it knows (R25). */
@Component
class ExamineNominees implements TaskForm<ExamineNominees.Form> {

    record Form(
            @NotNull List<@Valid Examined> nominees,
            @Size(max = 500) List<@Valid Extra> extras) {

        Form {
            extras = extras == null ? List.of() : extras;
        }
    }

    record Examined(
            @NotBlank String id,
            @NotNull @PastOrPresent LocalDate examinedOn,
            @NotBlank @Size(min = 2, max = 2000) String sources,
            @NotBlank @Size(min = 10, max = 4000) String findings) {}

    /** 加分 or 扣分: {@code code} of the rule book, for {@code deed} of the nominee. */
    record Extra(
            @NotBlank String nominee,
            @NotBlank String code,
            @NotBlank @Size(min = 2, max = 200) String deed,
            @NotBlank @Size(min = 2, max = 1000) String basis) {}

    record Option(String id, String name) {}

    /** What a row shows. */
    record Shown(String id, Named track, String name, String branchName, String deeds) {}

    private final Nominees nominees;
    private final TrackNames tracks;
    private final Examinations examinations;
    private final ExtraEntries entries;
    private final RuleBooks ruleBooks;
    private final Words words;

    ExamineNominees(
            Nominees nominees,
            TrackNames tracks,
            Examinations examinations,
            ExtraEntries entries,
            RuleBooks ruleBooks,
            Words words) {
        this.nominees = nominees;
        this.tracks = tracks;
        this.examinations = examinations;
        this.entries = entries;
        this.ruleBooks = ruleBooks;
        this.words = words;
    }

    @Override
    public String task() {
        return "Task_ExamineNominees";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        record Sheet(List<Shown> nominees, List<Option> people, List<Option> codes, List<Extra> extras) {}
        var in = nominees.in(task.campaignId());
        var book = ruleBooks.frozen(task.campaignId());
        return new Sheet(
                in.stream()
                        .map(nominee -> new Shown(
                                nominee.id(),
                                tracks.of(nominee.track()),
                                nominee.name(),
                                nominee.branchName(),
                                nominee.deeds()))
                        .toList(),
                in.stream()
                        .map(nominee -> new Option(
                                nominee.id(),
                                nominee.fullName() + " " + nominee.track().title()))
                        .toList(),
                book.tracks().stream()
                        .flatMap(track -> book.extras(track, Kind.BONUS, Kind.DEDUCTION).stream()
                                .map(extra -> option(track, extra)))
                        .toList(),
                List.of());
    }

    private Option option(Track track, RuleExtra extra) {
        return new Option(
                extra.code(),
                words.of(
                        "evaluation.extra." + extra.kind(),
                        track.title(),
                        extra.name(),
                        extra.points().stripTrailingZeros().toPlainString()));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var owed = nominees.in(task.campaignId());
        var rows = Rows.covering(Nominees.names(owed), form.nominees(), Examined::id);
        owed.forEach(nominee -> {
            var row = rows.get(nominee.id());
            examinations.record(
                    nominee, new Examination(row.examinedOn(), row.sources(), row.findings()), task.actor());
        });
        record(form.extras(), Nominees.byId(owed), task);
        return Routing.none();
    }

    private void record(List<Extra> extras, Map<String, Nominee> owed, TaskContext task) {
        var book = ruleBooks.frozen(task.campaignId());
        for (int place = 0; place < extras.size(); place++) {
            var row = extras.get(place);
            var nominee = owed.get(row.nominee());
            if (nominee == null) {
                throw new Refusal("evaluation.extra.nominee", row.deed());
            }
            if (book.extras(nominee.track(), Kind.BONUS, Kind.DEDUCTION).stream()
                    .noneMatch(extra -> extra.code().equals(row.code()))) {
                throw new Refusal("evaluation.extra.track", nominee.fullName(), row.code());
            }
            entries.record(
                    nominee,
                    place,
                    book,
                    row.code(),
                    row.deed().strip(),
                    row.basis().strip(),
                    task.actor());
        }
    }
}
