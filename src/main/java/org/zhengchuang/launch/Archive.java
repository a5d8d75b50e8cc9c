package org.zhengchuang.launch;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 归档: the office looks once more at when every gate was passed, and closes the campaign. */
@Component
class Archive implements TaskForm<Archive.Form> {

    record Form(@Size(max = 2000) String remark, @AssertTrue boolean checked) {}

    private final Gates gates;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Archive(Gates gates, MessageSource messages, ApplicationEventPublisher events) {
        this.gates = gates;
        this.messages = messages;
        this.events = events;
    }

    @Override
    public String task() {
        return "Task_Archive";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var figures = Arrays.stream(Gate.values())
                .map(gate -> gates.state(task.campaignId(), gate))
                .map(state -> messages.getMessage(
                        "launch.archive.gate",
                        new Object[] {
                            state.gate().name(),
                            state.passedAt() == null
                                    ? ""
                                    : state.passedAt().toLocalDate().toString()
                        },
                        Locale.CHINA))
                .collect(Collectors.joining("\n"));
        return Map.of("figures", figures);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        events.publishEvent(new ArchiveOrdered(task.campaignId(), form.remark()));
        return Routing.none();
    }
}
