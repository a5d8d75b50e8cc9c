package org.zhengchuang.commendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.documents.DocumentSettings;
import org.zhengchuang.documents.NumberRegister;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** 印发表彰决定: the office issues the decision, worded from what was decided; it may polish it, but leave nobody out. */
@Component
class IssueDecision implements TaskForm<IssueDecision.Form> {

    record Form(
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 200) String issuer,
            @NotNull @PastOrPresent LocalDate issuedOn,
            @NotBlank @Size(max = 50_000) String body) {}

    private final Decisions decisions;
    private final Papers papers;
    private final Roster roster;
    private final NumberRegister numbers;
    private final DocumentSettings settings;

    IssueDecision(
            Decisions decisions, Papers papers, Roster roster, NumberRegister numbers, DocumentSettings settings) {
        this.decisions = decisions;
        this.papers = papers;
        this.roster = roster;
        this.numbers = numbers;
        this.settings = settings;
    }

    @Override
    public String task() {
        return "Task_IssueDecision";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return Map.of(
                "issuer", settings.issuer(),
                "title", decisions.title(task.campaignId()),
                "issuedOn", roster.today().toString(),
                "body", decisions.body(task.campaignId()));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        decisions.check(task.campaignId(), form.body());
        var title = form.title().strip();
        var number = numbers.give(
                settings.series(), task.campaignId(), task.campaignId() + "/decision", title, task.actor());
        var paper = papers.register(new Papers.Draft(
                task.campaignId(),
                PaperKind.DECISION,
                number.shown(),
                title,
                form.issuer().strip(),
                form.issuedOn(),
                form.body(),
                task.actor()));
        return Routing.of(Papers.PAPER_ID, paper);
    }
}
