package org.zhengchuang.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
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

    /** @param partyLine 贯彻执行路线方针政策, {@code centralTasks} 为完成中心任务努力工作 */
    record Judged(
            @NotBlank String id,
            @NotNull Verdict partyLine,
            @NotBlank @Size(min = 2, max = 2000) String partyLineBasis,
            @NotNull Verdict centralTasks,
            @NotBlank @Size(min = 2, max = 2000) String centralTasksBasis) {}

    /** What a row shows. */
    record Shown(String id, Track track, String name, String branchName, String votes, String deeds, String facts) {}

    private final Nominees nominees;
    private final Eligibility eligibility;

    JudgeEligibility(Nominees nominees, Eligibility eligibility) {
        this.nominees = nominees;
        this.eligibility = eligibility;
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
        record Sheet(List<Shown> nominees) {}
        return new Sheet(nominees.at(task.campaignId(), Step.ELIGIBILITY).stream()
                .map(nominee -> new Shown(
                        nominee.id(),
                        nominee.track(),
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
        owed.forEach(nominee -> {
            var row = rows.get(nominee.id());
            eligibility.judge(
                    nominee,
                    List.of(
                            Judgement.of(Criterion.PARTY_LINE, row.partyLine() == Verdict.PASS, row.partyLineBasis()),
                            Judgement.of(
                                    Criterion.CENTRAL_TASKS,
                                    row.centralTasks() == Verdict.PASS,
                                    row.centralTasksBasis())),
                    task.actor());
        });
        return Routing.none();
    }
}
