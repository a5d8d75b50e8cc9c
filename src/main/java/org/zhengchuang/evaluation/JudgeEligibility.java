package org.zhengchuang.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleExtra;
import org.zhengchuang.campaign.RuleExtra.Kind;
import org.zhengchuang.campaign.TrackNames;
import org.zhengchuang.campaign.TrackNames.Named;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.evaluation.Eligibility.Judgement;

/**
 * 资格审查与根本标准判定: facts are shown as the system found them; the two root criteria are judged, each with its basis,
 * before any score exists (R44).
 */
@Component
class JudgeEligibility implements TaskForm<JudgeEligibility.Form> {

    enum Verdict {
        PASS,
        FAIL
    }

    record Form(@NotNull List<@Valid Judged> nominees) {}

    /**
     * @param partyLine 贯彻执行路线方针政策, {@code centralTasks} 为完成中心任务努力工作
     * @param veto the code of what befell him, or {@value #NO_VETO}; null where the book has no list for his track
     */
    record Judged(
            @NotBlank String id,
            @NotNull Verdict partyLine,
            @NotBlank @Size(min = 2, max = 2000) String partyLineBasis,
            @NotNull Verdict centralTasks,
            @NotBlank @Size(min = 2, max = 2000) String centralTasksBasis,
            String veto,
            @Size(max = 2000) String vetoBasis) {}

    /** What is answered where nothing of the rule book's list befell a nominee. */
    private static final String NO_VETO = "NONE";

    /** A veto (一票否决) of the rule book, as the sheet offers it. */
    record Option(String id, String name) {}

    /** What a row shows. */
    record Shown(String id, Named track, String name, String branchName, String votes, String deeds, String facts) {}

    private final Nominees nominees;
    private final TrackNames tracks;
    private final Eligibility eligibility;
    private final RuleBooks ruleBooks;
    private final Words words;

    JudgeEligibility(Nominees nominees, TrackNames tracks, Eligibility eligibility, RuleBooks ruleBooks, Words words) {
        this.nominees = nominees;
        this.tracks = tracks;
        this.eligibility = eligibility;
        this.ruleBooks = ruleBooks;
        this.words = words;
    }

    @Override
    public String task() {
        return "Task_JudgeEligibility";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        record Sheet(Set<String> vetoTracks, List<Option> vetoOptions, List<Shown> nominees) {}
        var book = ruleBooks.frozen(task.campaignId());
        var vetoes = book.tracks().stream()
                .flatMap(track -> book.extras(track, Kind.VETO).stream())
                .toList();
        var options = Stream.concat(
                Stream.of(new Option(NO_VETO, words.of("evaluation.veto.no"))),
                vetoes.stream()
                        .map(veto -> new Option(
                                veto.code(), book.rule(veto.track()).track().title() + "：" + veto.name())));
        return new Sheet(
                vetoes.stream().map(RuleExtra::track).collect(Collectors.toSet()),
                options.toList(),
                nominees.at(task.campaignId(), Step.ELIGIBILITY).stream()
                        .map(nominee -> new Shown(
                                nominee.id(),
                                tracks.of(nominee.track()),
                                nominee.name(),
                                nominee.branchName(),
                                nominee.votesFor() + "/" + nominee.voters(),
                                nominee.deeds(),
                                String.join(
                                        "；",
                                        eligibility.facts(nominee).stream()
                                                .map(Judgement::basis)
                                                .toList())))
                        .toList());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var owed = nominees.at(task.campaignId(), Step.ELIGIBILITY);
        var rows = Rows.covering(Nominees.names(owed), form.nominees(), Judged::id);
        var book = ruleBooks.frozen(task.campaignId());
        owed.forEach(nominee -> {
            var row = rows.get(nominee.id());
            var judged = new ArrayList<>(List.of(
                    Judgement.of(Criterion.PARTY_LINE, row.partyLine() == Verdict.PASS, row.partyLineBasis()),
                    Judgement.of(
                            Criterion.CENTRAL_TASKS, row.centralTasks() == Verdict.PASS, row.centralTasksBasis())));
            veto(nominee, row, book.extras(nominee.track(), Kind.VETO)).ifPresent(judged::add);
            eligibility.judge(nominee, judged, task.actor());
        });
        return Routing.none();
    }

    /** Nothing where the book has no list; otherwise the list must have been looked at, and what is on it has its basis. */
    private Optional<Judgement> veto(Nominee nominee, Judged row, List<RuleExtra> vetoes) {
        if (vetoes.isEmpty()) {
            return Optional.empty();
        }
        if (NO_VETO.equals(row.veto())) {
            return Optional.of(Judgement.of(Criterion.VETO, true, words.of("evaluation.veto.none")));
        }
        var befallen = vetoes.stream()
                .filter(veto -> veto.code().equals(row.veto()))
                .findFirst()
                .orElseThrow(() -> new Refusal("evaluation.veto.unanswered", nominee.fullName()));
        if (row.vetoBasis() == null || row.vetoBasis().isBlank()) {
            throw new Refusal("evaluation.veto.without-basis", nominee.fullName(), befallen.name());
        }
        return Optional.of(Judgement.of(
                Criterion.VETO,
                false,
                words.of(
                        "evaluation.veto.befallen",
                        befallen.name(),
                        row.vetoBasis().strip())));
    }
}
