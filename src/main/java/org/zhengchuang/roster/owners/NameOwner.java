package org.zhengchuang.roster.owners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.OwnerRule;
import org.zhengchuang.roster.Roster;

/** 明确专责支委: the secretary names the one committee member who answers for the campaign in the branch (R40). */
@Component
class NameOwner implements TaskForm<NameOwner.Form> {

    record Form(
            @NotBlank String memberId,
            @NotBlank @Size(max = 500) String reason) {}

    private final Roster roster;
    private final Appointments appointments;
    private final MessageSource messages;

    NameOwner(Roster roster, Appointments appointments, MessageSource messages) {
        this.roster = roster;
        this.appointments = appointments;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "Task_NameOwner";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var branch = roster.branch(task.branchId());
        var candidates = roster.committee(branch.id()).stream()
                .filter(member -> OwnerRule.objection(
                                member,
                                branch,
                                officesOf(branch.id(), member.id()),
                                roster.fullMemberCount(branch.id()))
                        .isEmpty())
                .map(member -> Map.of("id", member.id(), "label", label(member, branch.id())))
                .toList();
        var small = roster.fullMemberCount(branch.id()) < OwnerRule.COMMITTEE_FROM;
        return Map.of(
                "branch",
                branch.name(),
                "rule",
                words(small ? "roster.name-owner.small" : "roster.name-owner.committee", OwnerRule.COMMITTEE_FROM),
                "candidates",
                candidates,
                "nobody",
                candidates.isEmpty());
    }

    private List<OfficeKind> officesOf(String branchId, String memberId) {
        return roster.offices(branchId).stream()
                .filter(office -> office.memberId().equals(memberId))
                .map(Office::kind)
                .toList();
    }

    private String label(Member member, String branchId) {
        var offices = officesOf(branchId, member.id()).stream()
                .map(kind -> messages.getMessage(kind.text(), Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("、"));
        return words("roster.name-owner.candidate", member.name(), offices);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        appointments.handOver(
                task.branchId(),
                null,
                form.memberId(),
                roster.today(),
                form.reason().strip(),
                task.actor());
        return Routing.none();
    }
}
