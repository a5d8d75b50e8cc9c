package org.zhengchuang.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.TrackNames;
import org.zhengchuang.campaign.TrackNames.Named;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 部门意见: one department agrees or not to each nominee; who is not agreed to is out, with the reason. */
@Component
class GiveOpinion implements TaskForm<GiveOpinion.Form> {

    private static final ProcessVariable<String> DEPARTMENT_ID = ProcessVariable.of("departmentId", String.class);

    enum Answer {
        AGREE,
        DISAGREE
    }

    record Form(@NotNull List<@Valid Given> nominees) {}

    record Given(
            @NotBlank String id,
            @NotNull Answer answer,
            @Size(max = 1800) String reason) {}

    /** What a row shows. */
    record Shown(String id, Named track, String name, String branchName, String deeds) {}

    private final Nominees nominees;
    private final TrackNames tracks;
    private final Opinions opinions;
    private final Roster roster;
    private final Words words;

    GiveOpinion(Nominees nominees, TrackNames tracks, Opinions opinions, Roster roster, Words words) {
        this.nominees = nominees;
        this.tracks = tracks;
        this.opinions = opinions;
        this.roster = roster;
        this.words = words;
    }

    @Override
    public String task() {
        return "Task_GiveOpinion";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        record Sheet(String department, List<Shown> nominees) {}
        return new Sheet(
                roster.department(task.variable(DEPARTMENT_ID)).name(),
                nominees.at(task.campaignId(), Step.OPINION).stream()
                        .map(nominee -> new Shown(
                                nominee.id(),
                                tracks.of(nominee.track()),
                                nominee.name(),
                                nominee.branchName(),
                                nominee.deeds()))
                        .toList());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var owed = nominees.at(task.campaignId(), Step.OPINION);
        var rows = Rows.covering(Nominees.names(owed), form.nominees(), Given::id);
        var department = roster.department(task.variable(DEPARTMENT_ID));
        owed.forEach(nominee -> {
            var row = rows.get(nominee.id());
            var reason = row.reason() == null || row.reason().isBlank()
                    ? null
                    : row.reason().strip();
            boolean agrees = row.answer() == Answer.AGREE;
            if (!agrees && reason == null) {
                throw new Refusal("evaluation.opinion.without-reason", nominee.fullName());
            }
            opinions.give(nominee, department.id(), agrees, reason, task.actor());
            if (!agrees) {
                nominees.stop(nominee, Step.OPINION, words.of("evaluation.opinion.stopped", department.name(), reason));
            }
        });
        return Routing.none();
    }
}
