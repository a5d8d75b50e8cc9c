package org.zhengchuang.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.supervision.problem.Problems;

/** 平时检查: what was seen, and of whom there is something to say; nobody has to be in it (R20). */
@Component
class SpotCheckSheet implements TaskForm<SpotCheckSheet.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate inspectedOn,
            @NotBlank @Size(max = 2000) String summary,
            @NotNull @Size(max = 200) @Valid List<@NotNull Row> members) {

        record Row(
                @NotBlank String memberId,
                Participation participation,
                @NotNull Boolean found,
                @Size(max = 20) String kind,
                @Size(max = 1000) String what,
                @Size(max = 40) String rectifierId,
                @Size(max = 1000) String note) {

            Look look() {
                return new Look(memberId, participation, found, kind, what, rectifierId, note);
            }
        }
    }

    private final SpotChecks spotChecks;
    private final InspectionSheet sheet;
    private final Problems problems;
    private final Roster roster;

    SpotCheckSheet(SpotChecks spotChecks, InspectionSheet sheet, Problems problems, Roster roster) {
        this.spotChecks = spotChecks;
        this.sheet = sheet;
        this.problems = problems;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_SpotCheck";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String matter() {
        return "occasion";
    }

    @Override
    public Object prefill(TaskContext task) {
        var check = spotChecks.get(task.variable(SpotChecks.SPOT_CHECK_ID));
        return Map.of(
                "branch", roster.branch(task.branchId()).name(),
                "occasion", check.occasion(),
                "inspectedOn", roster.today().toString(),
                "kinds", problems.kinds(),
                "people", sheet.people(task.branchId()),
                "members", List.of());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var here = sheet.people(task.branchId()).stream()
                .map(InspectionSheet.Person::id)
                .toList();
        var seen = new HashSet<String>();
        for (var row : form.members()) {
            if (!here.contains(row.memberId())) {
                throw new Refusal("engine.rows.foreign", row.memberId());
            }
            if (!seen.add(row.memberId())) {
                throw new Refusal(
                        "engine.rows.twice", roster.member(row.memberId()).name());
            }
        }
        var looks = form.members().stream().map(Form.Row::look).toList();
        sheet.check(task.branchId(), looks);
        spotChecks.record(
                spotChecks.get(task.variable(SpotChecks.SPOT_CHECK_ID)),
                form.inspectedOn(),
                form.summary(),
                looks,
                task.actor());
        return Routing.none();
    }
}
