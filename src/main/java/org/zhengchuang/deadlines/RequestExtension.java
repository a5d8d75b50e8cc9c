package org.zhengchuang.deadlines;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 填写延期申请: anybody asks for more time for one of his own duties, or thinks better of it. */
@Component
class RequestExtension implements TaskForm<RequestExtension.Form> {

    static final ProcessVariable<Boolean> REQUESTED = ProcessVariable.of("requested", Boolean.class);
    static final ProcessVariable<String> DUTY_ID = ProcessVariable.of("dutyId", String.class);

    private static final String PROCESS = "deadline-extension";
    private static final int SHORTEST_REASON = 5;

    /** What he wants with the form. */
    enum Purpose {
        REQUEST,
        WITHDRAW
    }

    record Form(
            @NotNull Purpose purpose,
            String dutyId,
            LocalDate wantedOn,
            @Size(max = 1000) String reason) {}

    private final Duties duties;
    private final Extensions extensions;
    private final Roster roster;
    private final MessageSource messages;
    private final Clock clock;

    RequestExtension(Duties duties, Extensions extensions, Roster roster, MessageSource messages, Clock clock) {
        this.duties = duties;
        this.extensions = extensions;
        this.roster = roster;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_RequestExtension";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var open = openOf(task.assignee());
        return Map.of(
                "duties",
                open.stream()
                        .map(duty -> Map.of("id", duty.id(), "label", label(duty)))
                        .toList(),
                "nothing",
                open.isEmpty(),
                "purpose",
                open.isEmpty() ? Purpose.WITHDRAW : Purpose.REQUEST);
    }

    /** His duties but the one he has open for asking this very question. */
    private List<Duty> openOf(String person) {
        return duties.openOf(person).stream()
                .filter(duty -> !duty.process().equals(PROCESS) && duty.due() != null)
                .toList();
    }

    private String label(Duty duty) {
        var about = duty.memberId() == null || duty.memberId().equals(duty.person())
                ? ""
                : roster.member(duty.memberId()).name();
        return messages.getMessage(
                "deadlines.extension.option",
                new Object[] {
                    duty.name(),
                    about,
                    duty.due().atZoneSameInstant(clock.getZone()).toLocalDate().toString()
                },
                Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        if (form.purpose() == Purpose.WITHDRAW) {
            return Routing.of(REQUESTED, false);
        }
        if (openOf(task.actor()).isEmpty()) {
            throw new Refusal("deadlines.extension.no-duty");
        }
        if (form.dutyId() == null || form.wantedOn() == null) {
            throw new Refusal("deadlines.extension.incomplete");
        }
        if (form.reason() == null || form.reason().strip().length() < SHORTEST_REASON) {
            throw new Refusal("engine.reason-missing");
        }
        var duty = extensions.request(
                form.dutyId(),
                task.actor(),
                form.wantedOn(),
                form.reason().strip(),
                ((DelegateTask) task.scope()).getProcessInstanceId());
        var routing = Routing.of(REQUESTED, true).and(DUTY_ID, duty.id());
        if (duty.campaignId() != null) {
            routing = routing.and(ProcessVariable.CAMPAIGN_ID, duty.campaignId());
        }
        return duty.branchId() == null ? routing : routing.and(ProcessVariable.BRANCH_ID, duty.branchId());
    }
}
