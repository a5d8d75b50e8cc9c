package org.zhengchuang.running;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;
import org.zhengchuang.roster.Roster;

/** 提出措施建议: a member proposes what his branch should do, or has nothing to propose (R19). */
@Component
class ProposeMeasure implements TaskForm<ProposeMeasure.Form> {

    /** @param serves one of the campaign's central tasks (R43) */
    record Form(
            @NotNull YesNo any,
            @Size(max = 2000) String measure,
            @Size(max = 500) String serves,
            Direction direction) {}

    private final MeasureRounds rounds;
    private final Campaigns campaigns;
    private final Roster roster;

    ProposeMeasure(MeasureRounds rounds, Campaigns campaigns, Roster roster) {
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_ProposeMeasure";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return Map.of(
                "memberName",
                roster.member(task.memberId()).name(),
                "roundEnds",
                rounds.get(task.campaignId(), task.branchId())
                        .endsAt()
                        .toLocalDate()
                        .toString(),
                "tasks",
                centralTasks(task.campaignId()).stream()
                        .map(line -> Map.of("label", line, "value", line))
                        .toList());
    }

    private List<String> centralTasks(String campaignId) {
        return campaigns
                .get(campaignId)
                .centralTasks()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        rounds.answer(
                task.campaignId(),
                task.branchId(),
                form.any() == YesNo.YES ? proposal(form, task) : nothing(task),
                task.actor());
        return Routing.none();
    }

    private static Proposal nothing(TaskContext task) {
        return new Proposal(task.memberId(), null, Proposal.Answer.NOTHING, null, null, null, null, null);
    }

    private Proposal proposal(Form form, TaskContext task) {
        if (form.measure() == null || form.measure().isBlank()) {
            throw new Refusal("running.proposal.measure");
        }
        if (form.direction() == null) {
            throw new Refusal("running.proposal.direction");
        }
        var tasks = centralTasks(task.campaignId());
        if (!tasks.isEmpty() && !tasks.contains(form.serves())) {
            throw new Refusal("running.proposal.serves");
        }
        return new Proposal(
                task.memberId(),
                null,
                Proposal.Answer.PROPOSED,
                form.measure().strip(),
                tasks.isEmpty() ? null : form.serves(),
                form.direction(),
                null,
                null);
    }
}
