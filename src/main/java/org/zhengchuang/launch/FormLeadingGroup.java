package org.zhengchuang.launch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** 成立领导小组: the roster's posts follow the list, from today, and with them rights and tasks (R3). */
@Component
class FormLeadingGroup implements TaskForm<FormLeadingGroup.Form> {

    record Form(
            @NotBlank String leader,
            @NotBlank String officeDirector,
            @NotBlank @Size(max = 500) String reason,
            @NotEmpty @Valid List<Row> members) {

        record Row(@NotBlank String id) {}
    }

    private final Roster roster;
    private final Appointments appointments;
    private final ApplicationEventPublisher events;

    FormLeadingGroup(Roster roster, Appointments appointments, ApplicationEventPublisher events) {
        this.roster = roster;
        this.appointments = appointments;
        this.events = events;
    }

    @Override
    public String task() {
        return "Task_FormLeadingGroup";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return Map.of(
                "leader", sole(FactoryPost.LEADING_GROUP_LEADER),
                "officeDirector", sole(FactoryPost.CAMPAIGN_OFFICE),
                "members",
                        roster.holdersOf(FactoryPost.LEADING_GROUP_MEMBER).stream()
                                .map(member -> Map.of("id", member.id()))
                                .toList(),
                "people", people().values());
    }

    private String sole(FactoryPost post) {
        return roster.holdersOf(post).stream().findFirst().map(Member::id).orElse("");
    }

    /** Who can be chosen: who holds a post of the factory or speaks for a department, and the branch secretaries. */
    private Map<String, Map<String, String>> people() {
        var people = new LinkedHashMap<String, Map<String, String>>();
        for (var post : FactoryPost.values()) {
            roster.holdersOf(post).forEach(member -> add(people, member));
        }
        roster.departments().stream()
                .filter(department -> department.personId() != null)
                .forEach(department -> add(people, roster.member(department.personId())));
        roster.branches().stream()
                .map(Branch::id)
                .map(branch -> roster.secretaryOn(branch, roster.today()))
                .forEach(id -> add(people, roster.member(id)));
        return people;
    }

    private static void add(Map<String, Map<String, String>> people, Member member) {
        people.put(member.id(), Map.of("id", member.id(), "name", member.name() + " " + member.id()));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var members = form.members().stream().map(Form.Row::id).distinct().toList();
        var people = people();
        for (var id : members) {
            if (!people.containsKey(id)) {
                throw new Refusal("engine.rows.foreign", id);
            }
        }
        if (members.contains(form.leader())) {
            throw new Refusal(
                    "launch.leading-group.leader-twice",
                    roster.member(form.leader()).name());
        }
        appointSole(FactoryPost.LEADING_GROUP_LEADER, form.leader(), form.reason(), task.actor());
        appointSole(FactoryPost.CAMPAIGN_OFFICE, form.officeDirector(), form.reason(), task.actor());
        appointMembers(members, form.reason(), task.actor());
        events.publishEvent(new LeadingGroupFormed(task.campaignId(), form.leader(), members, form.reason()));
        return Routing.none();
    }

    private void appointSole(FactoryPost post, String personId, String reason, String actor) {
        if (!personId.equals(sole(post))) {
            appointments.appoint(post, personId, roster.today(), reason, actor);
        }
    }

    private void appointMembers(List<String> members, String reason, String actor) {
        var before = roster.holdersOf(FactoryPost.LEADING_GROUP_MEMBER).stream()
                .map(Member::id)
                .toList();
        before.stream()
                .filter(member -> !members.contains(member))
                .forEach(member -> appointments.leavePost(
                        FactoryPost.LEADING_GROUP_MEMBER, member, roster.today(), reason, actor));
        members.stream()
                .filter(member -> !before.contains(member))
                .forEach(member ->
                        appointments.appoint(FactoryPost.LEADING_GROUP_MEMBER, member, roster.today(), reason, actor));
    }
}
