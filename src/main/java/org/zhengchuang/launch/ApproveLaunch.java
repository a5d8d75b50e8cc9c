package org.zhengchuang.launch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Milestone;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleExtra;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;

/** 审定方案和办法: the Party committee approves both, which puts the one into force and freezes the other, or sends back. */
@Component
class ApproveLaunch implements TaskForm<ApproveLaunch.Form> {

    static final ProcessVariable<Boolean> LAUNCH_APPROVED = ProcessVariable.of("launchApproved", Boolean.class);

    record Form(@NotNull YesNo approved, @Size(max = 2000) String opinion) {}

    private final Schedules schedules;
    private final RuleBooks ruleBooks;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    ApproveLaunch(Schedules schedules, RuleBooks ruleBooks, MessageSource messages, ApplicationEventPublisher events) {
        this.schedules = schedules;
        this.ruleBooks = ruleBooks;
        this.messages = messages;
        this.events = events;
    }

    @Override
    public String task() {
        return "Task_ApproveLaunch";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var schedule = schedules.milestones(task.campaignId(), schedules.latest(task.campaignId())).stream()
                .map(this::line)
                .collect(Collectors.joining("\n"));
        var book = ruleBooks.latest(task.campaignId()).orElseThrow();
        return Map.of("schedule", schedule, "method", summary(book));
    }

    private String line(Milestone milestone) {
        return messages.getMessage("campaign.stage." + milestone.stage(), null, Locale.CHINA) + "  "
                + milestone.startsOn() + " — " + milestone.endsOn();
    }

    private String summary(RuleBook book) {
        return messages.getMessage(
                "launch.method.summary",
                new Object[] {
                    lines(book.rules(), rule -> messages.getMessage(rule, Locale.CHINA)),
                    lines(book.items(), ApproveLaunch::line),
                    lines(book.extras(), this::line),
                    book.conditions()
                },
                Locale.CHINA);
    }

    private static <T> String lines(List<T> things, Function<T, String> line) {
        return things.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String line(RuleItem item) {
        return item.code() + " " + item.name() + " " + item.maxPoints().toPlainString();
    }

    private String line(RuleExtra extra) {
        return extra.code() + " " + messages.getMessage("campaign.extra." + extra.kind(), null, Locale.CHINA) + " "
                + extra.name()
                + (extra.points() == null ? "" : " " + extra.points().toPlainString());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        if (form.approved() == YesNo.YES) {
            schedules.approveLatest(task.campaignId(), task.actor());
            ruleBooks.freezeLatest(task.campaignId());
        } else if (form.opinion() == null || form.opinion().isBlank()) {
            throw new Refusal("engine.reason-missing");
        } else {
            events.publishEvent(
                    new LaunchReturned(task.campaignId(), form.opinion().strip()));
        }
        return Routing.of(LAUNCH_APPROVED, form.approved() == YesNo.YES);
    }
}
