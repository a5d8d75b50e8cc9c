package org.zhengchuang.running;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * 采纳措施: the secretary decides on each proposal and names who carries it out by when. He adds none of his own: measures
 * come from the members (R19).
 */
@Component
class AdoptMeasures implements TaskForm<AdoptMeasures.Form> {

    record Form(
            @NotNull @Valid List<Row> proposals,
            @Size(max = 2000) String explanation) {

        /** @param id the member whose proposal it is */
        record Row(
                @NotBlank String id,
                @NotNull Decision decision,
                @Size(max = 1000) String reason,
                String responsible,
                LocalDate dueOn) {}

        enum Decision {
            ADOPT,
            DECLINE
        }
    }

    private final MeasureRounds rounds;
    private final Measures measures;
    private final RunningStage stage;
    private final Roster roster;

    AdoptMeasures(MeasureRounds rounds, Measures measures, RunningStage stage, Roster roster) {
        this.rounds = rounds;
        this.measures = measures;
        this.stage = stage;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_AdoptMeasures";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var answers = rounds.answers(task.campaignId(), task.branchId());
        var people = members(task.branchId());
        var usual = stage.usualForMeasures(task.campaignId()).toString();
        return Map.of(
                "proposed", named(answers, Proposal.Answer.PROPOSED).size(),
                "nothing", String.join("、", named(answers, Proposal.Answer.NOTHING)),
                "silent", String.join("、", named(answers, Proposal.Answer.EXPIRED)),
                "earliest", stage.today().toString(),
                "latest", stage.latestForMeasures(task.campaignId()).toString(),
                "people",
                        people.values().stream()
                                .map(member -> Map.of("id", member.id(), "name", member.name()))
                                .toList(),
                "proposals",
                        answers.stream()
                                .filter(answer -> answer.answer() == Proposal.Answer.PROPOSED)
                                .map(proposal -> row(proposal, people, usual))
                                .toList());
    }

    private static List<String> named(List<Proposal> answers, Proposal.Answer answer) {
        return answers.stream()
                .filter(given -> given.answer() == answer)
                .map(Proposal::memberName)
                .toList();
    }

    /** The proposer himself, and the usual day, are suggested; the decision is not. */
    private static Map<String, String> row(Proposal proposal, Map<String, Member> people, String usual) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", proposal.memberId());
        row.put("name", proposal.memberName());
        row.put("measure", proposal.measure());
        row.put("serves", proposal.serves());
        row.put("direction", proposal.direction().name());
        row.put("responsible", people.containsKey(proposal.memberId()) ? proposal.memberId() : null);
        row.put("dueOn", usual);
        return row;
    }

    private Map<String, Member> members(String branchId) {
        return roster.members(branchId).stream()
                .collect(Collectors.toMap(Member::id, member -> member, (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var proposals = new LinkedHashMap<String, Proposal>();
        var names = new LinkedHashMap<String, String>();
        rounds.answers(task.campaignId(), task.branchId()).stream()
                .filter(answer -> answer.answer() == Proposal.Answer.PROPOSED)
                .forEach(proposal -> {
                    proposals.put(proposal.memberId(), proposal);
                    names.put(proposal.memberId(), proposal.memberName());
                });
        var rows = Rows.covering(names, form.proposals(), Form.Row::id);
        if (proposals.isEmpty() && isBlank(form.explanation())) {
            throw new Refusal("running.adopt.explanation");
        }
        var people = members(task.branchId());
        rows.forEach((memberId, row) -> {
            check(row, names.get(memberId), people, task.campaignId());
            boolean adopted = row.decision() == Form.Decision.ADOPT;
            rounds.decide(
                    task.campaignId(),
                    task.branchId(),
                    memberId,
                    adopted ? null : row.reason().strip());
            if (adopted) {
                measures.adopt(
                        task.campaignId(),
                        task.branchId(),
                        proposals.get(memberId),
                        row.responsible(),
                        row.dueOn(),
                        task.actor());
            }
        });
        rounds.decided(
                task.campaignId(),
                task.branchId(),
                isBlank(form.explanation()) ? null : form.explanation().strip(),
                task.actor());
        return Routing.none();
    }

    private void check(Form.Row row, String name, Map<String, Member> people, String campaignId) {
        if (row.decision() == Form.Decision.DECLINE) {
            if (isBlank(row.reason())) {
                throw new Refusal("running.adopt.reason", name);
            }
            return;
        }
        if (row.responsible() == null || !people.containsKey(row.responsible())) {
            throw new Refusal("running.adopt.responsible", name);
        }
        var latest = stage.latestForMeasures(campaignId);
        if (row.dueOn() == null
                || row.dueOn().isBefore(stage.today())
                || row.dueOn().isAfter(latest)) {
            throw new Refusal("running.adopt.due", name, stage.today().toString(), latest.toString());
        }
        if (!stage.isWorkday(row.dueOn())) {
            throw new Refusal("running.adopt.free-day", name, row.dueOn().toString());
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
