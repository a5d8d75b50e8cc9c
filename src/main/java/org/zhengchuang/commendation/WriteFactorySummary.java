package org.zhengchuang.commendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/** 撰写工厂总结: from the figures, which nobody types, and the summaries of all branches (R29). */
@Component
class WriteFactorySummary implements TaskForm<WriteFactorySummary.Form> {

    record Form(
            @NotBlank @Size(min = 20, max = 20_000) String achievements,
            @NotBlank @Size(min = 10, max = 20_000) String shortcomings,
            @NotBlank @Size(min = 10, max = 20_000) String nextSteps) {}

    private final Summaries summaries;
    private final HonourRegister register;
    private final RuleBooks ruleBooks;
    private final Roster roster;
    private final MessageSource messages;

    WriteFactorySummary(
            Summaries summaries, HonourRegister register, RuleBooks ruleBooks, Roster roster, MessageSource messages) {
        this.summaries = summaries;
        this.register = register;
        this.ruleBooks = ruleBooks;
        this.roster = roster;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "Task_WriteFactorySummary";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return Map.of("figures", figures(task.campaignId()), "branchSummaries", branchSummaries(task.campaignId()));
    }

    private String figures(String campaignId) {
        return words(
                "figures",
                roster.branches().size(),
                roster.members().size(),
                summaries.ofBranches(campaignId).size(),
                honours(campaignId));
    }

    private String honours(String campaignId) {
        var lines = register.of(campaignId);
        return ruleBooks.frozen(campaignId).tracks().stream()
                .map(track -> words(
                        track.ofBranches() ? "figures.branches" : "figures.members",
                        track.title(),
                        lines.stream()
                                .filter(line -> line.track().equals(track))
                                .count()))
                .collect(Collectors.joining("、"));
    }

    private String branchSummaries(String campaignId) {
        return summaries.ofBranches(campaignId).stream()
                .map(summary -> words(
                        "summary.of-branch",
                        roster.branch(summary.branchId()).name(),
                        summary.achievements(),
                        summary.shortcomings(),
                        summary.nextSteps()))
                .collect(Collectors.joining("\n\n"));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage("commendation." + key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        summaries.writeFactory(
                task.campaignId(),
                figures(task.campaignId()),
                form.achievements().strip(),
                form.shortcomings().strip(),
                form.nextSteps().strip(),
                task.actor());
        return Routing.none();
    }
}
