package org.zhengchuang.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.evaluation.Examinations.Examination;

/** 组织考察: the organisation department examines every nominee and says from which sources it knows (R25). */
@Component
class ExamineNominees implements TaskForm<ExamineNominees.Form> {

    record Form(@NotNull List<@Valid Examined> nominees) {}

    record Examined(
            @NotBlank String id,
            @NotNull @PastOrPresent LocalDate examinedOn,
            @NotBlank @Size(min = 2, max = 2000) String sources,
            @NotBlank @Size(min = 10, max = 4000) String findings) {}

    /** What a row shows. */
    record Shown(String id, Track track, String name, String branchName, String deeds) {}

    private final Nominees nominees;
    private final Examinations examinations;

    ExamineNominees(Nominees nominees, Examinations examinations) {
        this.nominees = nominees;
        this.examinations = examinations;
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
        record Sheet(List<Shown> nominees) {}
        return new Sheet(nominees.in(task.campaignId()).stream()
                .map(nominee ->
                        new Shown(nominee.id(), nominee.track(), nominee.name(), nominee.branchName(), nominee.deeds()))
                .toList());
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
        return Routing.none();
    }
}
