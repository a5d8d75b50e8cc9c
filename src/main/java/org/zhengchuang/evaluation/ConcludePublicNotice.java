package org.zhengchuang.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.evaluation.PublicNotices.Objection;
import org.zhengchuang.evaluation.PublicNotices.PublicNotice;

/**
 * 公示结论: when the notice is over, discipline sums it up, and puts down what came in by letter and was examined. An objection
 * that was upheld, here or in its own examination, leads back to a new decision; without one the result stands.
 */
@Component
class ConcludePublicNotice implements TaskForm<ConcludePublicNotice.Form> {

    static final ProcessVariable<Boolean> OBJECTION_UPHELD = ProcessVariable.of("objectionUpheld", Boolean.class);

    enum Outcome {
        UPHELD,
        NOT_UPHELD
    }

    record Form(@NotBlank @Size(min = 5, max = 2000) String conclusion, List<@Valid Raised> objections) {

        Form {
            objections = objections == null ? List.of() : objections;
        }
    }

    /** @param about the row id of who is objected to, blank for the result as a whole */
    record Raised(
            String about,
            @NotNull @PastOrPresent LocalDate receivedOn,
            @Size(max = 200) String raisedBy,
            @NotBlank @Size(min = 5, max = 4000) String content,
            @NotNull Outcome outcome,
            @NotBlank @Size(min = 5, max = 2000) String finding) {}

    record Person(String id, String name) {}

    /**
     * What the sheet shows.
     *
     * @param examined what came of the objections raised on the page of the notice, a line each; nobody types them again
     */
    record Sheet(String postedOn, String endsOn, String examined, List<Person> people, List<Raised> objections) {}

    private final Nominees nominees;
    private final Decisions decisions;
    private final PublicNotices notices;
    private final Objections objections;
    private final Words words;

    ConcludePublicNotice(
            Nominees nominees, Decisions decisions, PublicNotices notices, Objections objections, Words words) {
        this.nominees = nominees;
        this.decisions = decisions;
        this.notices = notices;
        this.objections = objections;
        this.words = words;
    }

    @Override
    public String task() {
        return "Task_ConcludePublicNotice";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var notice = notice(task);
        return new Sheet(
                notice.postedOn().toString(),
                notice.endsOn().toString(),
                objections.of(task.campaignId(), notice.round()).stream()
                        .map(this::examined)
                        .collect(Collectors.joining("\n")),
                decisions.awarded(task.campaignId(), notice.round()).stream()
                        .map(awarded -> new Person(awarded.id(), awarded.name()))
                        .toList(),
                List.of());
    }

    private String examined(Objections.Objection objection) {
        return words.of(
                "evaluation.objection.examined",
                objections.about(objection),
                objection.receivedOn().toString(),
                words.of("evaluation.receipt." + objection.outcome()),
                objection.finding());
    }

    private PublicNotice notice(TaskContext task) {
        return notices.latest(task.campaignId()).orElseThrow(() -> new Refusal("evaluation.notice.none"));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var notice = notice(task);
        var awarded = decisions.awarded(task.campaignId(), notice.round()).stream()
                .map(Decisions.Awarded::id)
                .toList();
        var byId = Nominees.byId(nominees.all(task.campaignId()));
        byId.keySet().retainAll(awarded);
        form.objections().forEach(row -> conclude(row, notice, byId, task.actor()));
        notices.conclude(notice, form.conclusion(), task.actor());
        boolean upheld = objections.anyUpheld(notice)
                || form.objections().stream().anyMatch(row -> row.outcome() == Outcome.UPHELD);
        if (!upheld) {
            decisions.confirm(task.campaignId());
        }
        return Routing.of(OBJECTION_UPHELD, upheld);
    }

    private void conclude(Raised row, PublicNotice notice, Map<String, Nominee> honoured, String by) {
        boolean whole = row.about() == null || row.about().isBlank();
        var against = whole ? null : honoured.get(row.about());
        if (!whole && against == null) {
            throw new Refusal("evaluation.objection.about", row.about());
        }
        if (row.receivedOn().isBefore(notice.postedOn())) {
            throw new Refusal(
                    "evaluation.objection.too-early", notice.postedOn().toString());
        }
        boolean upheld = row.outcome() == Outcome.UPHELD;
        var raisedBy = row.raisedBy() == null || row.raisedBy().isBlank() ? null : row.raisedBy();
        notices.record(
                notice, new Objection(against, row.receivedOn(), raisedBy, row.content(), row.finding(), upheld), by);
        if (upheld && against != null) {
            nominees.stop(against, Step.OBJECTION, row.finding());
        }
    }
}
