package org.zhengchuang.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.supervision.problem.Problems;

/**
 * The sheet (检查表) of a cycle, the same for all three tasks that inspect: a row for each member whom the task is about,
 * each judged by itself.
 */
@Component
class InspectionSheet {

    /** What comes back. */
    record Form(
            @NotNull @PastOrPresent LocalDate inspectedOn,
            @NotNull @Valid List<@NotNull Row> members) {

        record Row(
                @NotBlank String memberId,
                @NotNull Participation participation,
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

    private final Roster roster;
    private final Problems problems;
    private final Inspections inspections;
    private final ApplicationEventPublisher events;

    InspectionSheet(Roster roster, Problems problems, Inspections inspections, ApplicationEventPublisher events) {
        this.roster = roster;
        this.problems = problems;
        this.inspections = inspections;
        this.events = events;
    }

    /** The empty sheet, in which two of one name are told apart; for a finding the member himself is proposed as the one who puts it right. */
    Object prefill(Cycle cycle, Map<String, String> members) {
        var form = new LinkedHashMap<String, Object>();
        form.put("branch", roster.branch(cycle.branchId()).name());
        form.put("cycle", cycle.number());
        form.put("period", cycle.startsOn() + " — " + cycle.closesOn());
        form.put("inspectedOn", roster.today().toString());
        form.put("kinds", problems.kinds());
        form.put("people", people(cycle.branchId()));
        form.put("members", rows(members));
        return form;
    }

    private static List<Map<String, String>> rows(Map<String, String> members) {
        var rows = new ArrayList<Map<String, String>>();
        members.forEach((id, name) -> {
            var row = new LinkedHashMap<String, String>();
            row.put("memberId", id);
            row.put("name", Collections.frequency(members.values(), name) > 1 ? name + " " + id : name);
            row.put("rectifierId", id);
            rows.add(row);
        });
        return rows;
    }

    record Person(String id, String name) {}

    List<Person> people(String branchId) {
        return roster.members(branchId).stream()
                .map(member -> new Person(member.id(), member.name()))
                .toList();
    }

    /**
     * @param expected who belongs in the sheet by the roster of this moment
     * @throws Refusal naming who is missing or does not belong there, or what is wrong with a row
     */
    void take(Cycle cycle, Map<String, String> expected, Form form, TaskContext task) {
        if (form.members().stream().anyMatch(row -> row.memberId().equals(task.actor()))) {
            throw new Refusal(
                    "supervision.self-inspection", roster.member(task.actor()).name());
        }
        if (form.inspectedOn().isBefore(cycle.startsOn())) {
            throw new Refusal(
                    "supervision.inspected-before-cycle", cycle.startsOn().toString());
        }
        var rows = Rows.covering(expected, form.members(), Form.Row::memberId);
        var looks = rows.values().stream().map(Form.Row::look).toList();
        check(cycle.branchId(), looks);
        int found = inspections.record(
                new Inspections.Occasion(
                        cycle.campaignId(), cycle.branchId(), cycle.number(), null, form.inspectedOn(), task.actor()),
                looks);
        events.publishEvent(new MembersInspected(
                cycle.campaignId(), cycle.branchId(), cycle.number(), form.inspectedOn(), looks.size(), found));
    }

    /** @throws Refusal where a finding lacks something, its kind is not on the list, or its rectifier is from elsewhere */
    void check(String branchId, List<Look> looks) {
        var here = roster.members(branchId).stream().collect(Collectors.toMap(Member::id, Member::name));
        for (var look : looks) {
            if (!look.isComplete()) {
                throw new Refusal(
                        "supervision.finding.incomplete", here.getOrDefault(look.memberId(), look.memberId()));
            }
            if (look.found() && !problems.isKind(look.kind())) {
                throw new Refusal("supervision.finding.kind-unknown", look.kind());
            }
            if (look.found() && !here.containsKey(look.rectifierId())) {
                throw new Refusal("supervision.finding.rectifier-foreign", look.rectifierId());
            }
        }
    }
}
