package org.zhengchuang.commendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 撰写支部总结: every branch sums up, winners or not (R29). */
@Component
class WriteBranchSummary implements TaskForm<WriteBranchSummary.Form> {

    /** The step, and the process, that every branch takes. */
    static final String STEP = "branch-summary";

    record Form(
            @NotBlank @Size(min = 20, max = 10_000) String achievements,
            @NotBlank @Size(min = 10, max = 10_000) String shortcomings,
            @NotBlank @Size(min = 10, max = 10_000) String nextSteps) {}

    private final Summaries summaries;
    private final HonourRegister register;
    private final Campaigns campaigns;
    private final Roster roster;
    private final MessageSource messages;

    WriteBranchSummary(
            Summaries summaries, HonourRegister register, Campaigns campaigns, Roster roster, MessageSource messages) {
        this.summaries = summaries;
        this.register = register;
        this.campaigns = campaigns;
        this.roster = roster;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "Task_WriteBranchSummary";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return Map.of(
                "branch", roster.branch(task.branchId()).name(),
                "theme", campaigns.get(task.campaignId()).theme(),
                "members", roster.memberCount(task.branchId()),
                "honours", honours(task.campaignId(), task.branchId()));
    }

    private String honours(String campaignId, String branchId) {
        var lines = register.of(campaignId).stream()
                .filter(line -> line.branchId().equals(branchId))
                .map(line -> words(
                        line.track().ofBranches() ? "summary.honour.branch" : "summary.honour.member",
                        line.name(),
                        line.track().title()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? words("summary.no-honour") : lines;
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage("commendation." + key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        summaries.write(
                task.campaignId(),
                task.branchId(),
                form.achievements().strip(),
                form.shortcomings().strip(),
                form.nextSteps().strip(),
                task.actor());
        return Routing.none();
    }
}
